#!/usr/bin/env bash
# A bulk add that is killed (SIGKILL) at random moments: the ledger must be sound after each kill, and adding again must end in the contents
# digest of an unbroken run. usage: bench/killed-add.sh DISPATCHES.jsonl [KILLS] [SEED]; needs a release build of src/Chancery.Cli.
set -euo pipefail
input=$1 kills=${2:-25} RANDOM=${3:-11}
chancery=${CHANCERY:-"$(dirname "$0")/../src/Chancery.Cli/bin/Release/net10.0/chancery"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
contents() { "$chancery" check --ledger "$1" | grep '^contents'; }
began=$(date +%s%N)
"$chancery" add "$input" --ledger "$scratch/unbroken.db" > "$scratch/out"
took=$((($(date +%s%N) - began) / 1000000))
cat "$scratch/out"
killed=0
for ((kill = 1; kill <= kills; kill++)); do
  wait_for=$((200 + RANDOM % took))
  "$chancery" add "$input" --ledger "$scratch/broken.db" > /dev/null 2>&1 &
  adding=$!
  sleep "$(printf '%d.%03d' $((wait_for / 1000)) $((wait_for % 1000)))"
  if kill -KILL "$adding" 2> /dev/null; then how=killed killed=$((killed + 1)); else how=ended; fi
  wait "$adding" 2> /dev/null || true
  if [ -e "$scratch/broken.db" ]; then
    "$chancery" check --ledger "$scratch/broken.db" > "$scratch/check" || { cat "$scratch/check"; echo "kill $kill: not sound"; exit 1; }
    echo "kill $kill: $how after $wait_for ms, sound; $(head -1 "$scratch/check")"
    if [ "$(contents "$scratch/broken.db")" = "$(contents "$scratch/unbroken.db")" ]; then
      echo "all added, with the contents of the unbroken run; begun anew"
      rm -f "$scratch"/broken.db*
    fi
  fi
done
"$chancery" add "$input" --ledger "$scratch/broken.db"
[ "$(contents "$scratch/unbroken.db")" = "$(contents "$scratch/broken.db")" ] || { echo "the contents differ"; exit 1; }
contents "$scratch/broken.db"
echo "$killed kills in $kills adds: sound after each; the contents of an unbroken run"
