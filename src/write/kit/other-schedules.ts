// GitLab, cron, systemd and Kubernetes: the same job in their own spelling.

/** `.gitlab-ci.yml`: pages on every push and on the project's pipeline schedule. */
export const gitlabPipeline = (
  minute: number,
): string => `# Publishes the show to GitLab Pages. Add a pipeline schedule (Build > Pipeline schedules) with "${minute} * * * *":
# an odd minute, because runs at full hours wait in line. To let the job push the lock of published episodes, put a
# project access token with write_repository into the variable AIRDATE_PUSH_TOKEN. Written by "airdate init --ci gitlab".
image: node:22
pages:
  stage: deploy
  resource_group: publish
  cache:
    key: airdate
    paths: [.airdate, out]
  script:
    - npm ci --ignore-scripts
    - npx airdate check
    - npx airdate build
    - rm -rf public && cp -r out public
    - |
      git config user.name "publish" && git config user.email "publish@localhost"
      git add episodes/published.lock.json
      if [ -n "\${AIRDATE_PUSH_TOKEN:-}" ] && ! git diff --cached --quiet; then
        git commit -m "Published" -m "[skip ci]"
        git push "https://publish:\${AIRDATE_PUSH_TOKEN}@\${CI_SERVER_HOST}/\${CI_PROJECT_PATH}.git" "HEAD:\${CI_COMMIT_BRANCH}"
      fi
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
ping:
  stage: .post
  needs: [pages]
  script:
    - npm ci --ignore-scripts
    - npx airdate ping
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

/** Lines for `crontab`; the lock file keeps two runs apart. */
export const crontab = (minute: number): string => `# Add with: (crontab -l; cat deploy/crontab) | crontab -
# Put the folder of the show in place of /path/to/show, and where to copy to in place of user@host:/var/www/show/.
AIRDATE_TARGET=user@host:/var/www/show/
${minute} * * * * cd /path/to/show && git pull -q --ff-only; sh deploy/publish.sh
`;

/** A systemd service and the timer that starts it. */
export const systemdService =
  (): string => `# Copy to ~/.config/systemd/user/ with airdate.timer, then: systemctl --user enable --now airdate.timer
[Unit]
Description=Publish the podcast
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory=%h/show
Environment=AIRDATE_TARGET=user@host:/var/www/show/
ExecStartPre=-/usr/bin/git pull -q --ff-only
ExecStart=/bin/sh deploy/publish.sh
`;

export const systemdTimer = (minute: number): string => `[Unit]
Description=Look every hour whether an episode is due

[Timer]
OnCalendar=*-*-* *:${String(minute).padStart(2, "0")}:00
Persistent=true

[Install]
WantedBy=timers.target
`;

/** A Kubernetes Indexed Job that builds the shows under `shows/` in `shards` shares. */
export const kubernetesJob = (
  shards: number,
): string => `# Builds a network of shows in ${shards} shares: every pod takes the one of its index. Put in the image that holds
# your repository with airdate installed, and the volume that takes the result. Written by "airdate init --ci kubernetes".
apiVersion: batch/v1
kind: Job
metadata:
  name: airdate-network
spec:
  completionMode: Indexed
  completions: ${shards}
  parallelism: ${shards}
  backoffLimitPerIndex: 2
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: build
          image: example/shows:latest
          workingDir: /shows
          command: ["sh", "-c", "npx airdate build shows/* --shard $((JOB_COMPLETION_INDEX + 1))/${shards}"]
          resources:
            requests: { cpu: "1", memory: 1Gi }
`;
