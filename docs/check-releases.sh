#!/bin/sh
# Checks frozen releases with coreutils alone: sh check-releases.sh <folder of releases>
# Says nothing of a release that is as it was frozen, and prints its digest, to be compared with the minutes.
LC_ALL=C
export LC_ALL
cd "${1:-protocols/releases}" || exit 2
before=
failed=0
say() {
  echo "$1"
  failed=1
}

for release in .* *; do
  case "$release" in . | .. | '.*') continue ;; esac
  if [ -h "$release" ] || [ ! -d "$release" ] || [ "${release#.}" != "$release" ]; then
    say "$release: this is no release"
    continue
  fi
  cd "$release" || exit 2

  # Each list names the list before it; sha256sum follows it and compares every file named.
  sha256sum --check --quiet --strict SHA256SUMS || say "$release: differs from its list of digests"
  read -r digest first < SHA256SUMS
  case "$first" in
    ../*) named=${first#../} && named=${named%/SHA256SUMS} ;;
    *) named= ;;
  esac
  [ "$named" = "$before" ] || say "$release: was frozen after ${named:-nothing}, not after ${before:-nothing}"

  # A folder is called by the day that was approved.
  while read -r key day; do
    if [ "$key" = effective: ]; then
      day=${day#\"}
      day=${day%\"}
      case "$release" in "$day" | "$day"-[2-9]) ;; *) say "$release: was approved for $day" ;; esac
    fi
  done < release.yaml

  # Links, which sha256sum would follow.
  while read -r digest file; do
    if [ -h "$file" ]; then say "$release/$file: this is a link"; fi
  done < SHA256SUMS

  # Files that the list does not name: whatever stands here once, when folders and names are counted three times.
  unnamed=$(
    {
      du -al . | cut -f2-
      du . | cut -f2-
      du . | cut -f2-
      for twice in 1 2; do
        echo ./SHA256SUMS
        while read -r digest file; do echo "./$file"; done < SHA256SUMS
      done
    } | sort | uniq -u
  )
  [ -z "$unnamed" ] || say "$release: not named by its list: $unnamed"

  cd ..
  before=$release
  sha256sum "$release/SHA256SUMS"
done
exit $failed
