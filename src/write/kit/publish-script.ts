// The shell script that cron and systemd run: check, build, commit the lock, copy pages first and feeds last, ping.

/** A POSIX shell script for the root of a show's repository. It does nothing, and says nothing, when nothing is due. */
export const publishScript = (): string => `#!/bin/sh
# Publishes the show: built only when something changed or became due. Written by "airdate init"; change what you like.
#   AIRDATE         the command (default: npx airdate)
#   AIRDATE_TARGET  where rsync copies the pages to, such as user@host:/var/www/show/ (default: nowhere)
#   AIRDATE_COMMIT  1: commit and push the lock of published episodes (default: 1 in a git checkout)
set -eu
cd "$(dirname "$0")/.."
airdate=\${AIRDATE:-npx airdate}

result=$($airdate build --if-due --json)
case $result in
  *'"changed":true'*) ;;
  *) exit 0 ;;
esac

if [ -n "\${AIRDATE_TARGET:-}" ]; then
  # Pages before feeds, removals last: a listener never meets a feed whose page is missing.
  rsync -a --exclude='/*.xml' --exclude='/*.json' out/ "$AIRDATE_TARGET"
  rsync -a --delete-after out/ "$AIRDATE_TARGET"
fi

if [ "\${AIRDATE_COMMIT:-1}" = 1 ] && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
  git add episodes/published.lock.json
  if ! git diff --cached --quiet -- episodes/published.lock.json; then
    git commit -q -m "Published" -- episodes/published.lock.json
    git remote | grep -q . && git push -q
  fi
fi

$airdate ping
`;
