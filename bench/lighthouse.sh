#!/bin/sh
# Lighthouse on the web player as the real server sends it: performance, accessibility, best practices.
#   bench/lighthouse.sh [RUNS]     the median of so many runs (3); reports under target/lighthouse
# Fails below 95, 100, 100. Run it on a quiet machine: performance is measured with a slowed processor.
set -eu

home=$(cd "$(dirname "$0")/.." && pwd -P)
runs=${1:-3}
port=${PORT:-8791}
out="$home/target/lighthouse"
mkdir -p "$out"

"$home/rusty-audio" serve --port "$port" >"$out/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true' EXIT
until grep -q 'Rusty Audio is at' "$out/server.log"; do
    kill -0 "$server" 2>/dev/null || { cat "$out/server.log" >&2; exit 1; }
    sleep 0.2
done

CHROME_PATH=${RUSTY_AUDIO_CHROMIUM:-$(command -v chromium)}
export CHROME_PATH
run=1
while [ "$run" -le "$runs" ]; do
    npx --yes lighthouse@12.8.2 "http://127.0.0.1:$port/" --quiet --output=json --output-path="$out/$run.json" \
        --only-categories=performance,accessibility,best-practices \
        --chrome-flags="--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking"
    run=$((run + 1))
done

node - "$out" "$runs" <<'REPORT'
const { readFileSync } = require('node:fs');
const [out, runs] = process.argv.slice(2);
const reports = Array.from({ length: Number(runs) }, (_, i) => JSON.parse(readFileSync(`${out}/${i + 1}.json`, 'utf8')));
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
let missed = false;
for (const [category, goal] of [['performance', 95], ['accessibility', 100], ['best-practices', 100]]) {
  const score = Math.round(median(reports.map((report) => report.categories[category].score)) * 100);
  missed ||= score < goal;
  console.log(`${category.padEnd(16)} ${score} (goal ${goal})`);
  for (const { id } of reports[0].categories[category].auditRefs) {
    const audit = reports[0].audits[id];
    if (audit.score !== null && audit.score < 0.9) console.log(`  ${id}: ${audit.displayValue ?? audit.title}`);
  }
}
for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
  console.log(`${id.padEnd(26)} ${Math.round(median(reports.map((report) => report.audits[id].numericValue)) * 1000) / 1000}`);
}
process.exit(missed ? 1 : 0);
REPORT
