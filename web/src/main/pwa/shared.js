/** Where shared files wait for the page. */
export const SHARED = 'shared-files';

/**
 * Takes what another program shared with us, keeps it for the page and opens the page.
 *
 * @param {Request} request a form with `files`
 */
export async function keepShared(request) {
  try {
    const form = await request.formData();
    const files = form.getAll('files').filter((part) => part instanceof File);
    const cache = await caches.open(SHARED);
    await Promise.all((await cache.keys()).map((old) => cache.delete(old)));
    for (const [number, file] of files.entries()) {
      const headers = { 'Content-Type': file.type || 'application/octet-stream', 'Content-Length': String(file.size) };
      await cache.put(`/shared/${number}/${encodeURIComponent(file.name)}`, new Response(file, { headers }));
    }
    return Response.redirect('/?shared', 303);
  } catch {
    // The storage is full, or the form is none. Half of what was shared would be worse than nothing.
    await caches.delete(SHARED);
    return Response.redirect('/?shared=failed', 303);
  }
}
