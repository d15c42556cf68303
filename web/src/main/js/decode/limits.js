/** How much of an untrusted file is believed; the same figures as on the desktop. */
export const LIMITS = Object.freeze({
  minRateHz: 1_000,
  maxRateHz: 768_000,
  maxChannels: 64,
  maxSeconds: 48 * 3_600,
  maxPictureBytes: 16 << 20,
  maxPictures: 8,
  maxTagBytes: 32 << 20,
  maxTagCharacters: 1 << 20,
  maxTags: 512,
});
