#!/usr/bin/env bash
# Loads the API with wrk on loopback while dispatches are added. Needs wrk, curl and jq-free tools only.
# Usage: bench/load-api.sh [SECONDS] [CONNECTIONS] [LEDGER]; a copy of LEDGER is used, else one made of the samples.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-300} connections=${2:-64} source=${3:-}
port=${PORT:-5199}
command -v wrk >/dev/null || { echo "install wrk"; exit 1; }
work=$(mktemp -d)
server= adder= watcher=
stop() { for p in $adder $watcher $server; do kill "$p" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT

chancery() { dotnet src/Chancery.Cli/bin/Release/net10.0/chancery.dll "$@"; }
dotnet build -c Release src/Chancery.Cli -v q -nologo >/dev/null
if [ -n "$source" ]; then cp "$source" "$work/ledger.db"; else chancery add samples --ledger "$work/ledger.db" >/dev/null; fi

dotnet src/Chancery.Cli/bin/Release/net10.0/chancery.dll serve --urls "http://127.0.0.1:$port" --ledger "$work/ledger.db" 2>"$work/server.log" &
server=$!
until curl -sf "http://127.0.0.1:$port/api/v1/me" >/dev/null; do sleep 0.2; kill -0 $server; done
curl -s "http://127.0.0.1:$port/api/v1/dossiers?limit=24" | grep -o '"one":{"code":"[^"]*"\|"other":{"code":"[^"]*"' | cut -d'"' -f6 | paste -d/ - - >"$work/pairs"
curl -s "http://127.0.0.1:$port/api/v1/dispatches?limit=200" | grep -o '"key":"[^"]*"' | cut -d'"' -f4 >"$work/keys"

# A dispatch every second, each of its own text and key; what is not accepted is counted.
(
  n=0
  while true; do
    n=$((n + 1))
    code=$(curl -s -o /dev/null -w '%{http_code}' -H "Idempotency-Key: load-$n" -H 'Content-Type: application/json' \
      -d "{\"id\":\"load-$n\",\"published\":\"2025-11-08\",\"text\":\"Norway has proposed to Iceland to extend agreement number $n on fisheries, the Foreign Ministry said.\"}" \
      "http://127.0.0.1:$port/api/v1/dispatches")
    echo "$code" >>"$work/added"
    sleep 1
  done
) &
adder=$!
( while kill -0 $server 2>/dev/null; do grep VmRSS "/proc/$server/status" | tr -dc '0-9\n' >>"$work/memory"; sleep 5; done ) &
watcher=$!

cat >"$work/mix.lua" <<'LUA'
local function lines(name)
  local all = {}
  for line in io.lines(os.getenv("WORK") .. "/" .. name) do all[#all + 1] = line end
  return all
end
local pairs_, keys = lines("pairs"), lines("keys")
local n = 0
function init() math.randomseed(11) end
function request()
  n = n + 1
  local pair, key = pairs_[math.random(#pairs_)], keys[math.random(#keys)]
  local all = {
    "/api/v1/dossiers/" .. pair, "/api/v1/dossiers/" .. pair .. "/claims?limit=20", "/api/v1/dossiers/" .. pair .. "/brief",
    "/api/v1/dossiers?limit=24", "/api/v1/dispatches/" .. key, "/api/v1/dispatches/" .. key .. "/claims", "/api/v1/dispatches?limit=20",
    "/api/v1/search?q=proposed", "/api/v1/recordings?limit=20", "/api/v1/parties?name=Lavrov",
  }
  return wrk.format("GET", all[n % #all + 1])
end
local threads = {}
function setup(thread) threads[#threads + 1] = thread end
function done(summary, latency)
  io.write(string.format("requests %d, errors %d (connect %d, read %d, write %d, status %d, timeout %d)\n", summary.requests,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout,
    summary.errors.connect, summary.errors.read, summary.errors.write, summary.errors.status, summary.errors.timeout))
  io.write(string.format("per second %.0f; milliseconds p50 %.1f, p90 %.1f, p99 %.1f, max %.1f\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
LUA
WORK=$work wrk -t2 -c"$connections" -d"${seconds}s" --timeout 10s -s "$work/mix.lua" "http://127.0.0.1:$port" | grep -E '^(requests|per second)'
kill $adder 2>/dev/null || true
echo "added $(grep -c '^201' "$work/added" || true), refused $(grep -vc '^201' "$work/added" || true)"
echo "memory in KB: $(awk 'NR==1{f=$1} {v[NR]=$1; if($1>m)m=$1} END{print "first " f ", a third in " v[int(NR/3)+0] ", two thirds in " v[int(2*NR/3)+0] ", last " v[NR] ", most " m}' "$work/memory")"
kill -TERM $server; wait $server 2>/dev/null && echo "stopped: $?" || echo "stopped: $?"
server=
chancery check --ledger "$work/ledger.db"
