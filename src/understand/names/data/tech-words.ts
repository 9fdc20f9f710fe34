// Words of technology and business that general word lists lack: said by a speaker, they are meant, and no name misheard.
export const techWords = `
accelerometer admin admins adtech agentic agi ai airdrop ajax algo algos allowlist altcoin altcoins analytics android angular ansible
antivirus apache api apis app apple apps ar arr arpu arxiv ascii asic asics async auth autocomplete autoscaling autosave aws azure b2b b2c
backend backends backlink backlinks backpressure backprop bandwidth bash benchmark benchmarks benchmarking beta betas bios bit bitcoin
bitcoins bitrate blackbox blockchain blockchains blog blogger blogs bluetooth bool boolean bootloader bootstrap bot botnet bots broadband
browser browsers bugfix bugfixes byte bytes cac cad cagr caas cache caches caching callback callbacks capex captcha cdn cdns ceo ceos cfo
cfos changelog changelogs chatbot chatbots checkbox checkout checksum chipset chipsets chromebook chromium ciso cio ci cli clickbait
clickstream clis cloud cmo cms cobol codec codecs codebase codebases codegen codepath cogs colo colos combinator commit commits compiler
compilers config configs config containerization coo coos coprocessor copilot copyleft cors cpu cpus cpg crm crms cron crontab crowdfund
crowdfunding crowdsource crypto cryptocurrency cryptocurrencies csp css csv cto ctos cuda customizable cyber cyberattack cybersecurity
daemon daemons dao daos dapp dapps dashboard dashboards database databases dataframe datacenter datacenters dataset datasets datastore
dau deadlock debug debugger debugging decentralized deduplicate deduplication deepfake deepfakes defi dev devs devops diff diffs
discoverability disinformation django dns docker dockerfile docs dogfood dogfooding domain dotcom downtime dpo drm dropdown dropshipping
dsl dsp dyno ebitda ebook ebooks ecommerce econ edtech emoji emojis emulator encryption enum enums env eod erp esg eslint esop etf etfs eth
ethereum ethernet etl eula exabyte exabytes exaflop exec execs explainer explainability fab fabless fabs facebook failover faq faqs fiat
filesystem filesystems fintech firefox firewall firewalls firmware flops flatpak foss fomo fork forks fpga fpgas framerate framework
frameworks freelancer freemium frontend frontends fullstack fundraise fundraising gamification gan gans gaas gcp gdp gdpr genai geo
geofence geolocation geopolitics gif gifs gigabit gigabyte gigabytes gigawatt gigawatts git github gitlab gitops gmail gnu golang google gpl gpt gpts
gpu gpus grafana graphql greenfield gui guis hackathon hackathons hadoop hallucinate handshake hardcode hardcoded hashmap hashtag hashtags
hbm hdd hdmi headcount headless heuristics homebrew homepage hostname hotfix hotspot hpc href html http https hyperlink hyperparameter
hyperparameters hyperscale hyperscaler hyperscalers iaas ide ides iframe ios iot ip ipad ipads iphone iphones ipo ipos ipv4 ipv6 irc iso isp
isps java javascript jira jpeg jpg json jvm jwt kafka kanban kernel kernels keynote keypad keystroke kilobyte kilobytes kilowatt kilowatts
kpi kpis kubernetes kwh lag lan laptop laptops latencies leaderboard leaderboards leetcode letsencrypt lidar linkedin linter linters
linting linux livestream livestreams llc llm llms localhost login logins logout logs lossy lowercase ltv lidar lua machine mac macbook
macbooks macos mainframe mainframes maintainer maintainers malware markdown marketplace mastodon mau mbps megabit megabyte megabytes
megapixel megawatt megawatts meme memes mempool memoize merch metadata metaverse metrics micro microchip microcontroller microprocessor
microservice microservices microsoft middleware migrations mining misinformation mit ml mlops mobile modal modem mobo monorepo monorepos
moore mosfet motherboard motherboards moat moats mp3 mp4 mrr multicast multimodal multithreaded multiplayer mutex mvc mvp mvps mysql namespace namespaces nas
neural neocloud neoclouds netflix netscape netbsd newsfeed nft nfts nginx nlp node nodejs nosql npm npu npus nps nullable nvidia nvme oauth
observability oem oems offline offshoring okr okrs onboard onboarding online onprem opcode openbsd opensource opex optimizer optimizers
oracle orm orms os oss overclock overclocking overfit overfitting p2p paas packet packets pageview pageviews pagination param params
parser parsers passcode passkey passkeys passthrough password passwords patchset payload payloads payroll paywall paywalls pcie pdf pdfs
peer pentest perf perl perplexity petabyte petabytes phishing php piezo pii ping pipeline pixel pixels pki playlist playlists playtest plm
plugin plugins pm pms png podcast podcaster podcasters podcasting podcasts popup popups postgres postgresql powerpoint ppc pr prs prebuilt
prefetch prefill preorder preprint preprints preprocess preprocessing prettier prod prompt prompts prosumer proxies proxy psu pub pull
pwa python pytorch qa qr quantization quantize quant quants query queue rag raid ram ransomware rasterize react readme readmes realtime
rebase recode recap recaps refactor refactored refactoring regex regexes repo repos reddit reinforcement repl replicas repost resize
responsive rest retweet retweets rewrite rfc rfcs rl rlhf roadmap roadmaps roas robotaxi robotaxis robocall rohs roi rollout rollouts
rollup rollups rom router routers rpc rss rtfm ruby runtime runtimes rust saas sass safari sandbox sandboxed satoshi satoshis scalability
schema schemas scraper scrapers screenshot screenshots screenshare scripting scrum sdk sdks sdn segwit selfie selfies semiconductor
semiconductors semis seo serializer serverless servers setup sha shader shaders shareware shell shopify shortlist sku skus sla slas
slack smartphone smartphones smartwatch smb smbs smtp snapchat soc socs sop sox spac spacs spam spotify spreadsheet spreadsheets sql sqlite
ssd ssds ssh ssl ssn startup startups stablecoin stablecoins stack stacktrace standup standups stateful stateless stdout streamer
streamers streaming struct structs subdomain subdomains subnet subreddit subreddits subroutine substack supercomputer supercomputers
supercycle superintelligence svelte svg swap swift symlink sysadmin sysadmins tab tablet takeaway takeaways taproot taskbar tco tcp
tech telco telcos telecom telehealth teleprompter tensorflow terabyte terabytes terabit teraflop teraflops teraflop terraform testnet
textbox thumbnail thumbnails throughput ticker tiktok timeframe timeline timelines timeout timeouts timestamp timestamps todo todos
toggle token tokenize tokenizer tokens tokenization toolchain toolchains tooling toolkit toolkits tooltip touchpad touchscreen tpu tpus
traceback trackpad transpile transpiler tweet tweets tweeting twitter typescript typo typos ubuntu udp ui uis uid unbundle unbundling
unicode unicorn unicorns unix unlisted untyped upload uploads uploading upsell uptime upvote upvotes url urls usb usd user userbase userland
username usernames utf ux vaporware vc vcs vercel verticals viewport vim virtualization vlan vm vms voip vpn vpns vps vr vram vue wafer wafers
wasm watchlist waterfall waveform wearable wearables web web3 webassembly webcam webcams webhook webhooks webinar webinars webpack webpage webpages
website websites websocket websockets whatsapp whitelist whitelisted whitepaper whitepapers widget widgets wifi wiki wikis wikipedia windows
wireframe wireless wireshark wordpress workaround workarounds workflow workflows workload workloads workstation workstations wysiwyg x86 xbox
xml xterm yaml yahoo youtube youtuber youtubers zerg zip zoom zk zsh
`;
