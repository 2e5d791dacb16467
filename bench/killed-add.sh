#!/usr/bin/env bash
# A bulk add that is killed (SIGKILL) at random moments while it runs: the ledger must be sound after each kill, and adding again must end in
# the contents digest of an unbroken run. Adds that end before their moment do not count; it goes on until so many were killed.
# usage: bench/killed-add.sh DISPATCHES.jsonl [KILLS] [SEED]; needs a release build of src/Chancery.Cli.
set -euo pipefail
input=$1 kills=${2:-25} RANDOM=${3:-11}
chancery=${CHANCERY:-"$(dirname "$0")/../src/Chancery.Cli/bin/Release/net10.0/chancery"}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
began=$(date +%s%N)
"$chancery" add "$input" --ledger "$scratch/unbroken.db" > "$scratch/out"
took=$((($(date +%s%N) - began) / 1000000))
cat "$scratch/out"
unbroken=$("$chancery" check --ledger "$scratch/unbroken.db" | grep '^contents')
killed=0 adds=0 part=0
while ((killed < kills)); do
  ((++adds <= 10 * kills)) || { echo "only $killed of $kills were killed in $((adds - 1)) adds"; exit 1; }
  wait_for=$((200 + RANDOM % took))
  "$chancery" add "$input" --ledger "$scratch/broken.db" > /dev/null 2>&1 &
  adding=$!
  sleep "$(printf '%d.%03d' $((wait_for / 1000)) $((wait_for % 1000)))"
  kill -KILL "$adding" 2> /dev/null || true
  code=0
  wait "$adding" 2> /dev/null || code=$?
  if ((code == 128 + 9)); then how=killed killed=$((killed + 1)); else how="ended ($code)"; fi
  if [ -e "$scratch/broken.db" ]; then
    "$chancery" check --ledger "$scratch/broken.db" > "$scratch/check" || { cat "$scratch/check"; echo "add $adds: not sound"; exit 1; }
    echo "add $adds: $how after $wait_for ms, sound; $(head -1 "$scratch/check")"
    if grep -qx "$unbroken" "$scratch/check"; then
      echo "all added, with the contents of the unbroken run; begun anew"
      rm -f "$scratch"/broken.db*
    elif [ "$how" = killed ] && ! grep -q '^0 recordings' "$scratch/check"; then
      part=$((part + 1))
    fi
  else
    echo "add $adds: $how after $wait_for ms, before there was a ledger"
  fi
done
"$chancery" add "$input" --ledger "$scratch/broken.db"
"$chancery" check --ledger "$scratch/broken.db" | grep -x "$unbroken" || { echo "the contents differ"; exit 1; }
echo "$killed kills in $adds adds, $part of them with a part of the batches recorded: sound after each; the contents of an unbroken run"
