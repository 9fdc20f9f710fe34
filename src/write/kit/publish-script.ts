// The shell script that cron and systemd run: build, copy pages first and feeds last, push the lock, ping.
import { lockFile } from "../../conventions/addresses.js";
import { command, installScript, lockMessage } from "./kit-plan.js";

/** A POSIX shell script in `deploy/` of a show. It does nothing, and says nothing, when nothing is due. */
export const publishScript = (): string => `#!/bin/sh
# Publishes the show: built only when something changed or became due. Written by "airdate init"; change what you like.
#   AIRDATE         the command (default: the one of package.json, which is installed when it is not)
#   AIRDATE_TARGET  where rsync copies the pages to, such as user@host:/var/www/show/ (default: nowhere)
#   AIRDATE_COMMIT  1: fetch, commit and push the lock of published episodes (default: 1 in a git checkout)
# The steps are done one after the other: pages, then feeds, then the lock, then hubs. Each is remembered once it went well,
# apart from what was built; where one fails, the script says so, ends with an error, and the next run goes on from there.
set -eu
cd "$(dirname "$0")/.."
lock=${lockFile}
target=\${AIRDATE_TARGET:-}
mkdir -p .airdate

say() { echo "publish: $*" >&2; }

# Two runs at once would copy over each other.
if command -v flock >/dev/null 2>&1; then
  exec 9>.airdate/publish.lock
  flock -n 9 || exit 0
fi

with_git=no
if [ "\${AIRDATE_COMMIT:-1}" = 1 ] && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then with_git=yes; fi

# Without a name of its own, git commits nothing.
if [ $with_git = yes ] && ! git config user.email >/dev/null; then
  GIT_AUTHOR_NAME=airdate GIT_AUTHOR_EMAIL=airdate@$(uname -n)
  GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
  export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
fi

# Fetches what others pushed, and puts what was not pushed yet on top of it.
catch_up() {
  git rev-parse --verify -q '@{upstream}' >/dev/null 2>&1 || return 0
  git pull -q --rebase --autostash && return 0
  git rebase --abort >/dev/null 2>&1 || :
  say "What others pushed could not be fetched; git says why above. Going on with what is here."
}
if [ $with_git = yes ]; then catch_up; fi

if [ -z "\${AIRDATE:-}" ]; then
  top=$(npm prefix)
  if [ ! -d "$top/node_modules/airdate" ] ||
    [ -n "$(find "$top/package-lock.json" -newer "$top/node_modules/.package-lock.json" 2>/dev/null)" ]; then
    ( ${installScript.replaceAll("\n", "\n      ")} ) >.airdate/install.log 2>&1 || {
      cat .airdate/install.log >&2
      say "The packages could not be installed. Nothing was copied."
      exit 1
    }
  fi
fi
airdate=\${AIRDATE:-${command}}

said=$($airdate build 2>&1) || {
  code=$?
  printf '%s\\n' "$said" >&2
  say "The show was not built. Nothing was copied."
  exit "$code"
}

# Every file that is written or removed changes the time of its folder.
if [ ! -f .airdate/deployed ] || [ "$(cat .airdate/deployed)" != "$target" ] ||
  [ -n "$(find out -newer .airdate/deployed | head -n 1)" ]; then
  printf '%s\\n' "$said"
  # From before the copying: what is written meanwhile is copied by the next run.
  printf '%s\\n' "$target" >.airdate/deploying
  if [ -n "$target" ]; then
    # Pages before feeds, removals last: a listener never meets a feed whose page is missing.
    { rsync -a --exclude='/*.xml' --exclude='/*.json' out/ "$target" && rsync -a --delete-after out/ "$target"; } || {
      say "Copying to $target failed; rsync says why above. The next run tries again."
      exit 1
    }
  fi
  rm -f .airdate/told
  mv .airdate/deploying .airdate/deployed
fi

# Pushes the commits of the lock that are only here.
push_lock() {
  if git rev-parse --verify -q '@{upstream}' >/dev/null 2>&1; then
    [ -n "$(git rev-list '@{upstream}..HEAD' -- "$lock")" ] || return 0
    git push -q || { catch_up && git push -q; }
  else
    remote=$(git remote | head -n 1)
    [ -z "$remote" ] || git push -q -u "$remote" HEAD
  fi
}
if [ $with_git = yes ] && [ -f "$lock" ]; then
  git add -f -- "$lock"
  git diff --cached --quiet -- "$lock" || git commit -q -m "${lockMessage}" -- "$lock"
  push_lock || {
    say "The lock of published episodes could not be pushed; git says why above. The next run tries again."
    exit 1
  }
fi

if [ ! -f .airdate/told ]; then
  $airdate ping || {
    say "Not everybody could be told. The next run tells them again."
    exit 1
  }
  : >.airdate/told
fi
`;
