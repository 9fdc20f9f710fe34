// Words that people write with a capital wherever they stand, as they mostly write them; made by make-cased-words.py.
// Counted in transcripts of Changelog Media and of bitcointranscripts, see ../../reader/data/NOTICE.
export const casedWords = `
A100 A100s AAA Aaron Aarons Aas ABAP Abba Abby ABC Abdalla Abdel ABE Abenezer Abi ABIs Aboukhadijeh Abraham Abramov Absci Abu Abubakar AC Academy Accenture Achilles ACI
ACINQ ACKed ACKs ACL ACLs ACLU ACM ACME Acon ACP Acquia ActionScript ActiveFence ActiveRecord ActivityPub Ada Adafruit Adam Adams ADC addEventListener AddrRelay Addy
Adelaide ADHD Aditya ADM Adobe Adolfo Adrian Adrienne AdSense AdWords AEAD AES Afero Affleck Africa African Afterpay AGI AgileFall AGPL Ahmad Ahmed Ahrens AI AI2 Aidan
Aiden Aimee Aimonetti AIOps Airbnb Airbus Airshow Airtable Airwolf AIs AIX AJ Ajax Ajay Ajtai Akamai Akash Akita AKS Alabama Alacrity Aladdin Alan Alaska ALB Albania
Albert Alejandro Alex Alexa Alexander Alexandria Alexandru Alexas Alexey Alexis AlexNet Alfred Algolia Ali Alibaba Alibi Alice AliExpress Allan Allegro Allen AllenNLP Alon
Alpaca AlphaFold AlphaGo AlphaPilot Alpine Alps Altavista Althttpd Altman Alysa Alyssa Alzheimer AMA Amal Amanda Amarok Amazon Amazons Amber AMD Amdahl Amdocs Amelia
America American Americans Americas AmEx AMI Amiga Amir Amiti Amixr AML Amoeba AMP Ampere AMQP Amsterdam Amy Anaconda Analytica Anders Anderson Andoh Andre Andrea Andreas
Andreessen Andrej Andres Andresen Andrew Andrews Andrey Andrii Android Andy Angela Angeles Angelica Angie Angular AngularCLI AngularJS Anil Anita Ankit Anna Anne Annie
Anshul Ansible Antarctica Anthony Antirez Antoine Anton Antoni Antonio Antonopoulos Anurag ANYPREVOUT ANYPREVOUTANYSCRIPT ANYSCRIPT AOL AP2 APA Apache Aparna
Apcera API APIs APIToolkit APM APO Apollo Appalachian AppArmor AppCache AppEngine Appium AppKit Apple AppleScript Appleseed Appleton AppSync April APS Aqua AR Arabia
Arabic Arcadia ArcGIS Archibald Archie ArchiveBox Arctic ArcticDB Ardan Arduino Arduinos Arfon Argentina Argilla Argo ArgoCD Argon Argonne Argyle ARIA Arizona ARM64 Arment
Armin Armon Armstrong Arnaud Arnold ARPANET ARR arrayReduce Arruda Ars Artemis Arthur Artifactory Arun Arunesh Aryballe AS400 Asahi Asana Asay ASCII ASDF Ashburn Ashi
Ashkenas Ashley Asia Asian ASIC ASICs Asim Asimov ASP ASR AssemblyScript AST Astro AstroDB ASTs Asus Atack Atari Athan Athena Athens Atlanta Atlantic Atlas Atlassian ATM
ATMP ATMs ATO Atom Atomu Atomwise ATS Atuin Atul Atwood ATX Audi Augur August Aurelius Aurora Austin Australia Australian Australians Austria Austrian Auth0 AutoCAD
Autodata Autodesk Automattic AutoML Autumn AV AV15 AVA Avdi Avengers Avi Aviv AVR AVs Awais AWS Axel Axie Axios Axon Ayke Azalia Azure B12 B2 Babel Bach Backblaze
Backyardigans Bahamas Bahmutov Baidu Bailey Baja Ballerina Ballmer Balmer Baltimore Bamboo Bandcamp Bangalore BangBang Barack Barat Barbara Barbie Barcelona Barclays Bard
Barnes Barry Bart Bartek Baruch Basecamp Baseten Bates Batman Bazel Bazzite BB BBC BBS BC4 BCC BCH BDD BDFL BDFLs BDK BDNF Beaker Beamer Beanstalk Beastie Beatles Beau
Becker Becky Beda Beeper Beetlejuice Behance Behlendorf Beijing Belcher Belgium Bellare Belson BEM Ben Benchy Bengsoon Benjamin Benji Benn Bennett Benson Benthos Berkeley
Berlin Bern Berners Bernhardt BERT Bertrand BestBuy BetaWorks Beth BetterHash Betty Beutler Bex Beyang Beyer Beyonce Bezos BGP BI Biden BigDL BigQuery BigScience Bigtable
Biilmann Billie Billy Bing Biome BIP BIP118 BIPs Birk Bishop Bison Bisq Bitbar Bitbox Bitbucket Bitfinex BitGo Bitmain BitMEX BitMidi BitPay Bitsquare BitTorrent Bitwarden
Bixby BlackBerry BladeLogic Blake Bleichenbacher Bletchley Bleve Blinkist Blizzard BlockCypher Blockstream BLOCKTXN Bloomberg BLS Bluebird Bluefin BlueMatt Bluesky
Bluetooth BlueWallet BluRay BM25 BMC BMW BMX BNG Bob Bobby Bobiverse Bocoup Boeing BoGo Bogota Boing Bois BOLT12 BoltDB Boltz Bonaventure Boneh Bootc Borealis Boreham Borg
Boris Bork Bos Bosch Bosco BOSH Bostian Boston Bosworth Bourgon Bourne Boursiquot Bower Bowery Bowie Boxen BoxyHQ Boyan Boyd Boyer Boyle BPF Brad Bradley Brady Braidpool
Braiins Braille Bram Branchless Brandhorst Brandon Brandow Brandur Braves Brazeal Brazil Brazilian Breakmaster Breez Brendan Brent Bret Brett Brex Brian Bridget Bridgy
Brigit Bristol Brit Britain British Britney Brits Britt Brittany Broadcom Broadway Bronx Brooklyn Brooks Browserify Browsersync Bruce Bruno Brussels Bryan Bryant BS BSD
BSDs BSL BSQ BSV BTC BTCPay BTCPayServer Btrfs BuckleScript Budweiser Buffalo Buffett Bugembe Bugsnag BuildKit BumbleBee Bun bundleIQ Burbank Bureau Burgess Burke Burt
Busters BusyBox Buttercup Buus BuzzFeed Buzzsprout Byobu Byron ByteDance Bytepack BYU C2FO C4 C8 CA CAD Caddy Cadillac Caitlyn Cal Calacanis Caleb Calendly Calhoun Calibre
Calico California Calle Caltech CalVer Calvin Cambodian Cambrian Cambridge CamelCase Cameron Camille Camino Camlistore CAmount Campos Campoy Canada Canadian Canadians
Canfield Cantabria Cantonese Cantrill Capistrano Captcha Captchas Caralie Carbondale Carell Caribbean Carl Carlana Carlisia Carlo Carlos Carmack Carmen Carmera Carnegie
Carniato Carol Carolina Carolyn CarOS CarPlay Carson Carter Cary CAs Casa Cascadia Casey CashFusion Cashu Casonato Casper Cassandra Cassidy Cassie Castlevania Castro
Caswell Cat5 Catalina Catherine Catholic CBF CBRStanford CBT CCC CChainState CConnman CCPs CDC CDDL CDH CDK CDN CDNs CDs Ceej Celeste Centauri CentOS CEO CEOs Ceph CERN
CES Cessna CET CFD CFEngine CFO CFOs CFP CFPs CFTC CG CGI CGM ChaCha20 ChaCha20Poly1305 Chacon Chad Chainguard ChainstateManager Chakra ChakraCore Chalamet Chandler
Changelog CHAOSS Charles Charlie Charlotte Chartable ChatGPT ChatGPTs ChatOps Chattanooga Chatterbug CHECKMULTISIG CHECKSIGFROMSTACK CHECKTEMPLATEVERIFY Cheddar Chedeau
Cheetos Chelsea Chen Cheney Cheng Chianti Chicago Chico Chile ChillDKG China Chinese Chipmixer Chipotle Chivo Chow Chris Christ Christensen Christian Christina Christine
Christmas Christoph Christopher Chrome Chromebook Chromebooks Chromecast ChromeOS Chromium Chrp CI CIA CII Cilium Cillium Cincinnati Cinder Cindy Cineplex CIO CIOs CIQ
CircleCI Cisco Citadel Citrix Citus CityFibre Civo CJDNS CL CLA Clapis Clara Clark Clarke Clarkson CLAs Claus CLBOSS Clearbit ClearML Clem Clemmons Cleveland CLI
Clickhaus Clickhouse ClickOps Cline Clinton Clippy CLIs CLN Clojure ClojureScript Cloud9 CloudCannon CloudCredo Cloudera CloudEvents Cloudflare CloudFormation CloudFront
Cloudinary CloudNativeCon CloudWatch CLS CLTV CMake Cmd+B Cmd+C Cmd+D Cmd+R CMO CMS CMSes CNAB CNBC CNC CNCF CNI CNN CNNs CNode CO2 Cobalt Cobia Cobo COBOL Coby Cockroach
CockroachDB Coco CocoaPods COCOMO Codeberg Codecademy Codecov Codeium Codeland CodeNewbie Codenotary CodePen CodeQL CodeRabbit CodeSandbox Codespaces Codex Codium Cody Coe
CoffeeScript Cohen Cohere CoinKite CoinSwap CoinSwaps Colby Coldcard ColdFusion Cole Colemak Coleman Colin Collina Collinsworth Collison Colombia Colorado Columbia
Combinator Comcast Comeau COMET Command+F Command+K Command+Space Command+Tab Commodore CommonJS Commonwealth CompTIA ComputerCraft Concord Concourse Conda Confreaks
Congress Connecticut Conner Connor ConProf Conrad ConsenSys Consul ControlFlow Convore Conway COO Cooper COPA Copenhagen Copilot Copplestone Coq Coqui Corallo Cordova
CoreDNS CoreOS Corey Corgibytes Cornelius Cornell CORS Corsair Cory COSI CosmosDB Costa Costco Couchbase CouchDB Coursera Covey COVID Cox Coyier CPFP CPO CPU CPUs CPython
CR CrabNebula Craig Craigslist Cramer Crawshaw CRC CRD CRDs CRDT CRDTs crewAI CRM CRMs Crockford Crosby Crossplane Crosstalk CrowdStrike Crowe CRT CRUD CRUDs CruiseControl
Crunchbase Crutchfield Cruz CryptoKitties CS CSGO CSI CSO CSP CSRF CSS CSVs CT CTA CTC CTF CTFs CTO CTOs Ctrl Ctrl+A Ctrl+C Ctrl+R Ctrl+Z CTV Cub CUDA Cunningham Cupertino
Curie Curlie Curtis Cutler CV CVA CVE CVEs CVPR CVS CVV Cybertruck CycleGAN Cyclery Cypress Cyril Cyrille Cyrillic Cython Czaplicki Czech D3 Dagger DAGs Dahl DaisyDisk
Dale Dallas Dally Dalton Damian Damien Damon Dan Danese Daniel Daniela Danielle Danish Danny DAO DAOs Daphne dApp Dapr Darcy DARIC Dario DARPA Darren Dart Darth Darwin
DaShaun Dashbit Dashjr Dat Databricks Datadog DataRobot Datasette Datastax Dave David DaVinci Davis DAW Dax DB2 DBA DBAs DC Dchart DCI DCO DDD DDH DDoS DDoSed DDR5 Dean
Debbie Debian DEC December DeciNets Decker Decksh Deepak DeepMind DeepSeek Deepset DeepSpeed Deere Defcon DeFi DefinitelyTyped DEI Deis Delaware Delft Deliveroo Dell
Delphi Delphix Demeter Demetrios Demetrius Dendrite Denise Denmark Dennard Dennis Denny Deno Denon Denver Denverite Dependabot Depot Depp Derek Desmond Detroit DevCon
DevCycle DevEx Devhints Devin Devon DevOps DevRel DevRels DeVry DevSecOps DevSpace DevTools Dew DEX Dexcom Dgraph DGX Dhabi DHCP DHH DHT Diablo Diagrid Diana DIB DiceMix
Diego Diffie Digg DigitalOcean Dijkstra Dimitri DIMM DIMMs Dinesh Dino Dio Discord Disney Disneyland Disqus Distilabel Divitis DivOps Divya Dix DIY DJ Django DJI DJs
Djungo DKG DLC DLCs DLIN DM DMA DMCA DMD DMed DMing Dmitri Dmitriy Dmitry DMs DMX Dmytro DNA DNS DNSimple DNSSEC Docker DockerCon DockerHub Dockers DockerSlim Docpress
DocQuery Doctorow DocumentDB Docunquize Docusaurus DoD Dogan Dogg DOJ Dojo Doliner Dolly Dolstra DOM Dominic Dominican Dominik Don Donald Donovan DoorDash Doozer DORA
Dorfman Dorier Dorsey DOS DOTA DotCloud dotGo Doug Douglas DPL Dr Dracula Dragonfish Drake Draper Drasner Dreamcast Dreamweaver Dribbble DRM Dronecode Dropbox Drupal
DrupalCon Dryja DSA DSL DSLs DTCC DTK DTO DTOs DTrace Duane Duarte Dubai Dublin Dubois DuckDB DuckDuckGo Dune Dungeons Dunkin DUP Duplos Durham Dustin Dutch Dutton DV DVD
DVDs Dvorak DVR Dwayne DWeb Dwight DX DXI Dylan Dynamo DynamoDB Dynatrace Dyson EA EAS East Easter Eastern eBay eBook eBooks eBPF EBS EC EC2 ECC ECDH ECDSA ECharts Eckert
ECMA ECMAScript EconTalk ECR ECS Ecto EDA Eddy Eden Edgar Edinburgh Edison EDM Edward Edwards edX EfficientNet Egghead Eghbal Egon eGPU Eich Einstein EKS Ektal El Ela
Elaine ElastiCache Elasticsearch ELB Elbre ElderGuide Elecia Electron Electrum ElectrumX Elena EleutherAI Eleventy Eli ELI5 Elichai Elixir ElixirConf Elixirists Elizabeth
Ellen Ellie ElligatorSwift Ellis Ellison Elm ElmConf ELMo ELN Elon Elton Elvish Emacs Ember EmberCLI Embroider Emgo Emily Eminem Emma EMNLP Emscripten Encore ENDIF
Engadget England English Entra Envise Envoy Enya EPEL EPFL EPS EQ Equifax Equinix Eran ERC20 ERCOT Erez ErgoDox Eric Erick Ericsson Eridani Erik Erikson Erin Erlang Erlich
Erno ERP ES ES2015 ES2020 ES3 ES4 ES5 ES6 ES7 ESB ESLint ESM ESModules Esperanto ESRI Estelle ETA ETF ETFs ETH Ethan Ethcore Ethernet Etherpad Ethiopia ETL ETS Etsy EU
Eugen Eugene EULA Europe European Europeans Eurovision EV Eva Evan Evans Eventbrite EventEmitter EventStream Everest Evernote EVM Evoformer Exadelic Exafunction Excelsior
Exercism Expedia ExternalDNS Extism Extstore Exxon EZ Ezra F1 F5 FAA FAANG FAANGs Fabian Fabrice Facebook Facebooks Facebox FaceTime Fahrenheit Fairchild FairOSS Faktory
Falco Falcon Falcor FallingSnow FAQ FAQs Faraday Fargate Fargo Farley Fastify Fastly FastMail Fatih Fauna FaunaDB FBI FCC FCM FDA FDE Featherweight February Federighi
Fedora FedRAMP Feedbin FeedBurner Feedly Feldman Feldspar Felipe Felix Ferdinandi Fermat Fermi Fermyon Fernando Feross Ferrari Ferrell Ferriss Feynman FFA FFI FFmpeg
Fibonacci FIBRE FID FIDO FidoNet FigJam Figma Filecoin Filippo Finch FindCollabs Finland Finney Finnish FIPS Fira FiraCode Firebase Firebug Firecrawl Firefox FireHydrant
Firestore Fischer Fishburne Fisher Fitbit Fitzpatrick Fiverr Flannel Flatcar Flatdoc Flatiron Flaxman Flexbox Flickr Flink Flipper Florence Florian Florida Florin FlowType
Floyd Fluentd Flutter Fogel Folkson FOMO Fon Forbes Ford Forem Forky Forrest Fortnite Fortran Forza FOS FOSDEM FOSS FOSSASIA Foundry Fournier Foursquare Fowler FP FPGA
FPGAs Fprime FQL Framer France Francesc Francia Francis Francisco Frankenstein Frankfurt Franklin Frannie Frazelle Fred Freddie Frederic Frederick FreeBSD freeCodeCamp
Freeman FreeNAS FreeSoftwareFriday French FreshBooks Freshmeat Fresno Freudian Friday Fridays Fridman Friedenbach Friedman Froggy FROST FROST1 FROST2 FSF FSL FTC FTEs FTL
FTP FTW FUD Fugu Fullstack Fulmo FusionAuth Futurama Fyne GA Gabe Gabriel Gaetano Galactica Gameboy GameStop GAN Gandalf Gandi Ganesh GANs Gardner Gareth Garmin Garrett
Garrison Gartner Gary Garzik Gatsby Gaudi Gaurav Gaussian Gautam Gavin GB GBP GBTC GC GCL GCP GCS GDE GDN GDP GDPR Gecko Geerling Geiger Gemini Gemma GenAI GenBank Geneva
Gensyn Gentoo Genuary GeoArena Geocities Geoff Geoffrey GeoIP Geometer George Georgi Georgia Gerganov Gergely Gerhard German Germans Germany Gerrand Gerrit Gervase
getStaticPaths Getty GHCR Ghibli Ghidra Ghostty GHz Gibson GIL Gilfoyle GIMP Gina Ginkgo Gio GIPHY GIS GitButler Gitcoin Gitea GitHub GitHubber GitHubs Gitip GitLab GitOps
Gitpod GitPrime Gitter GitUI GitX Gizmodo GKE Gladwell Glauber Gleam Gleb GloBee Gloria Glover Glyphhanger GlyphsApp GM Gmail GNAP GNOME GNU GOARCH Gobot Gobots GoBridge
GoCD GoCommerce GoCon GoCV GoDaddy Godep Godin Godliver GoDocs Godot Godwin Goedecke Goggins Gogland Gogs GoKit GoLab GoLand Golang Goldberg Goldman Goliath Gomega
Goodfellow Goodhart Goodreads Google GOOS GOPATH Gopherbot GopherCon GopherCons GopherJS Gopherpedia GopherSlack Gordon GoReleaser Gorgon Gorma Gotham GothamGo GoTime
GoTimeFM Govendor Gox GP GPA GPG GPIO GPL GPS GPT GPT4 GPT5 GPTs GPU GPUs GraalVM Gradio Gradle Grafana GrafanaCon GrafanaFest GrafBase Graham Grakn Grammarly Graphcool
Graphcore Graphene Graphite GraphQL Graql Gratipay Gravatar Greece Greek Greeneye Greenwich Greg Gregg Gregor Gregory Greif Gretel Griesemer Griffey Grigorik Grimm
Grooveshark Grot Groupon Grove gRPC GRU Gruber Grus Gryski Grzeg GSA GTA GTC GTD GTK Guadalajara Guarani Guby GUI Guido Guilfoyle Guillaume Guillermo Guinness GUIs Gulp
Gumroad GunDB Gunnar Gunner Gupta Gustavo Gutenberg Guthrie Gwart GYP H100 H100s H2O Hachyderm HackerNoon HackerOne HackerYou Hacktober Hacktoberfest Hadoop HAI Hailo Hal
HalfStack Halle Halloween Hamburg Hamed Hamilton Haml Hammond Hampshire HangOps Hanks Hannah Hanselman Hanson Hansson HAProxy Harband Harding Haroon Harris Harry Harvard
Harvey Hashi HashiConf HashiCorp Hashimoto Hashrocket Haskell Hasura HATEOAS Hatters Hawaii Hawkeye Hazel HBA HBase HBCUs HBO HCI HCL HCP HD HDMI HDR HeadPinz Hearn
Heartbleed Heartex Heath Heather Heathrow HEB Hebrew Hector Hedberg Hedenskog HEEx Heinemeier Heinz Heisenberg Hejlsberg Heka Helen Helena Hellman Helsing Helvetica
Hemingway Hendricks Henk Henry Heptio Herman Hermes Hernandez Heroicons Heroku Hetfield Hetzner Hevery Hewlett HGST HHVM Hickey Higgs Highrise Hightower HIIT Hillary
Hiller Himani Hindi Hintjens Hinton HIPAA HipChat Hipp Hippocratic Hipstamatic HireVue Hisham Histoire HIV HJK HMAC Hmong HMTL HNSW Hockin Hockman Hoffman Hogan Hogwarts
Holland Holly Hollywood Holmes HoloLens Holowaychuk Holscher Holt Homebrew Homejoy HomeKit Homer Honda Honeycomb Honeywell Hong Honnef Hooli Hopin Hopkins Horowitz HorseJS
Hortonworks Hotwire Houdini Houston Howard Howell Howie HP HPC HPE HQ HR HSL HSMs HTC HTLC HTLCs HTML HTTP HTTPS Huang Huawei Hubble Hubert Hubot HubSpot HUD Hudson
Hugging Hugh Hughes Hugo HugOps Hugunin Hulu HumAIn Humanloop Humu Hungarian Hussein Huxtable HVAC HWI Hyatt Hydrant Hykes HyperCard Hyperloop Hyperping HyperTalk
HyperTerm Hyprland Hyrum I2C I2P iA IaaS IAM Ian IANA IBD IBLT IBM iBook iBooks IC ICANN Icaza ICD Iceland iCloud ICLR ICML ICMP ICO ICOs ICQ ICs ID3 ID3v1 ID3v2 IDA Idaho
IDC IDE IDEs IDL IE IE10 IE11 IE6 IE9 IEEE IETF iFixit Igalia Iger Igor iGPU II III IKEA iLBC Ildar Ilegbodu Illinois Illustra Ilya iMac iMacs ImageMagick ImageNet IMAP
IMAX IMDb iMessage Immer Immich Immunai Immuta IMP Impira IMU Inbal Indaba IndexDB IndexedDB India Indian Indiana Indianapolis Indiegogo IndieWeb Indigo Indonesia Indu
Ines InfiniBand InfluxData InfluxDB InfoQ Informix Infospace InfoWorld INP Inria Inspeqtor Instacart Instagram Instagrams Intel IntelliJ IntelliSense Intellivision
Intercooler INV Invaders Invoca Ion Ionic IOPS iOS IoT IOU IOUs Iowa IOx IP IP2TOR IPA iPad iPads IPC IPFS iPhone iPhones IPO iPod IPOed IPOs IPs IPSec IPv4 IQ IR IRA Iran
Iranian Iraq IRC Ireland Irish IRL IRM iRobot IRS IRTF Isaac Isaacson ISIS Ismael ISO ISOs Isovalent ISP ISPs ISR Israel Israeli Istanbul Istari Istio Italian Italy iTerm
iTerm2 ITP iTunes IV Ivan Ives Ivy iX iXsystems Jaana Jabber Jackman Jackson Jacob Jacobs Jacqueline Jacquie Jade Jaeger JAGS JAIC Jain Jake Jakub Jamaica Jamal Jamba
James Jameson Jamie JAMstack Jan Jane Janetakis January Japan Japanese Jared Jarvis Jasmine Jason Jasper Jatin Java JavaFX Javan JavaScript JavaScripts JavaScripty
JavaSkwipt Jax Jay JB JBD JBOD JBoss JD JDD JDK Jedi Jeefy Jeff Jeffrey Jeffs Jekyll Jeli Jellyfin Jem Jen Jenga Jenkins Jenn Jennifer Jenny Jensen Jepsen Jeremy Jerod
Jerods Jerome Jerry Jerusalem Jess Jesse Jessica Jessie Jest Jestopher Jesus JetBrains Jetson Jetsons Jevons Jewelbot Jewelbots Jez JFK JFrog Jia Jihan Jim Jimmy JIRA JIT
JITed Jiten Joe Joel Johan Johann Johannes Johansson John Johnny Johns Johnson JoinMarket Joker Jon Jonas Jonatan Jonathan Jones Joneses Jony Joost Joran Jordan Jordans
Jordi Jorge Jory Jose Joseph Josh Joshua Journald Joyce Joyent JP JPL jQuery Jr JRE JRuby JS JSC JSConf JSConfUS JSCS JSDoc JSF JSFiddle JSHint JSLint JSON JSONB Jsonnet
JSP JSR JSX JTAG Juan Jude Juju Jujutsu Julia Julian Julie Julien Julius July June Jupiter Jupyter Jurassic Juri Jurvis Justin JVM K8 Kafka Kaggle Kagi Kahlil Kahneman
Kali Kalle Kamp Kamran Kane Kansas Kara Karen Karl Karpathy Karpenter Kart Karthik Kaspersky Kat Kate Kathleen Kathy Katie Katrina Katy Katz Kaufman Kavya Kayla Kaylyn
Kazakhstan Kball KCert KDE Kdenlive Keanu Kedro Keel Keenan Keith Kelly Kelsey Kelvin Kemal Ken Kendall Kendrick Kennedy Kenneth Kent Kentucky Kenya Kepler Keras Kermit
Kernighan Kerr Kerstiens Ketelsen KETL Kevin Keybase Keyframers kG Khan KHTML Kibana KiCad Kickstarter Kilian Kilimanjaro Kilmer Kim Kindle Kinect Kinesis Kinyarwanda
Kirby Kirkland Kiro Kiswahili Klabnik Klarna Kleenex Kleiner Kleppmann Kling Klipsch Klustered Knative Knight Knox Knuth Koa Kode Kohn Komlo Konami Kong Konrad Kool Korea
Korean Kotlin Koutmos KPI KPIs Kraken Krakow Kratix Kravets Kris Krug KU KubeCon KubeCons Kubeflow KubePrism Kubernetes KubeSpan Kubicorn Kuby Kukks Kumar Kurt Kurzweil KV
KVM Kyber KYC Kyle Kyutai Kyverno L1 L2 L2s L4 Ladybird Lagos Lagrange LaGuardia Lamar Lamport LAN Lance LanceDB Lander Landon Langchain Langley LaNou Lara Laravel Larkin
Larry Lars Larson Las LastPass Latifa Latin Lattner Lau Laura Lauren Laurence Laurent Laurie Lausanne Lawrence Lawson Layercode Lazarus Lazu LCD LCH LCP LDAP LDK Lea Leah
Leahy LearnBoost Leatherman Lebanon LeBron LeCun LedgerX LEDs Lee LeetCode Leftpad Lego Lehman Lengstorf Lenovo Leo Leonard Leonardo Leone Lerna LeRoux Lesh Leslie
LessConf LetsEncrypt Letterman Lev LevelDOWN LevelUP Lewis Lex LF LFS LG LGPL Liam libFuzzer LibGhostty LibreChat LibreOffice LibSass Libscore LibSQL LibTorch LIDAR
Liftoff Lightmatter Liles Lima LimeWire Lin Lincoln Lindsey LinearB LinkedIn Linkerd Linode Linodes Linsley Linus Linux LinuxBrew Linuxes Lionsgate Lior Lisa Lisagor
Lisbon Lisp LiteFS Litestream Litt Liu Livebook LiveJournal Livera Livermore LiveStore LiveView Livewire LivingSocial Liz LKE LLaMA LLaVA LLC LLL LLLaMA LLM LLMs Lloyd
LLVM LM LMAX LN LNBIG LNBits LNURL LOCKEDIN Lockheed Lodash Logan Loggregator LogMeIn LogPrintf LogQL Logstash Loki London Looker Lopshire LoRa Los Lotus Lou Louis
Louisiana Louisville Lowe LPs LSM LSP LSPs LSTM LSTMs LTS Lua LuaRocks Luca Lucas Lucene Luckey Lucy Luddite Luddites Luigi Luis Lukas Luke Lukic Lullabot Luna LunaNode
Lustre LVM LWE LXCs Lyft Lynch Lynne Lysenko M1 M2 M3 M4 Mac MacBook MacBooks MacGyver Mach MachineBox Macintosh Mackey macOS MacPorts Macromedia Macs Madison Mads Magenta
Magento Maggie Magnum Mahdi Maikel MailChimp Maine Makerere Malaysia Malcolm Mallory Malta Mamba Mana Manchester Mancini Mandarin Mandela Mandi Mandy Mangum Manhattan
Manish Mann Manning Mansfield Manson Manyverse MapReduce Marak Marc Marcel March Marco Marcos Marcus Marcy Maria MariaDB Marie Mario Marko Markov Markus Marques Marriott
Mars Marsh Marta Martian Martin Martine Martini Marty Marvin Marwan Mary Maryland Masakhane Mashable Maslow Mason Massachusetts Mastercard Mastodon Mat Mathias Matias
MATLAB Matloob Matsumoto Matt Matteo Mattermark Mattermost Matthew Matthias Matvey Matz Mauricio Mauro Maven Maverick MaxMind Maxwell Mayo MB MBA MC McAfee McCartney McCaw
McCord McDonald McElrath McGee McGugan McKenzie McKinnon McKinsey McLeod McNamara MCP MCPs McQuaid MCU MD5 MDN MDX Medellin Medicare Medina Meeker Megatron Melange
Melbourne Mellanox Mellon Memberful Memphis MemSQL Menlo Merb Mercedes Mercer Mercurial Mercury Merklized Meshtastic Mesos Mesosphere Metaflow MetaLab Metallica Metamask
Metaparticle Metasploit Metz Mexican Mexico Meyer Meyers MFA MHz Miami Michael Michal Michel Michelle Michigan Mickey Microsoft Microsofts Microsystems Midjourney Midwest
MIG Miguel Mihai Mihail Mik Mikael Mike Mikeal Mikhail Miki Mikola Mikrotik Mila Milan Miley Miller Milspouse Milton Mimir Mindstorms Minecraft Minio Minko Minneapolis
Minnebar Minnesota Minnestar MIPS Mirai Miranda Mireille Miriah Miriam Miro Misha Misko Mislav Missouri Mistral Misty MIT Mitch Mitchell MiTM Mixpanel Miyamoto Mizerany MK
MK3 Mk4 MKBHD ML MLCommons MLConf MLflow MLHub MLOps MLPerf MLS MMA MMO MO Moana MobX Moby Mocha Modernizr Moffitt Mohammed Moisey Mojave Mojibar Molnar Molotov MomentJS
Monaco Monalisa Monday Mondays Mongo MongoDB MongoHQ Mongolian Mongoose Mongrel Monica Monitorama Monocle Montana Monte Montreal Monty Monzo Moonscript Moore MooTools
Morgan Morse Morty MosaicML Moscow Moses Moshi MOSS MotherDuck Motorola Movidius Mozilla MPA MPAs MPC MPL MPP MPT MPU MQ MQTT Mr MRI MRIs mRNA Mrs Mt MTLS MTV Muay MUDs
MuHash MuleSoft Mullenweg Multics Multigres Munch Munich Muppets Murch Murph Murphy Murray Muse MuSig1 MuSig2 Musk Mustang MUSTSIGNAL Mutembesa Muun Muvaffak Muzak MVC MVP
MVPs MXNet Myers Myles myNode MySpace MySQL Myst Nabeel Nabil Nabors Nadav Nadella Nader Nadia Nafundi Nagios Nairobi NAIS Nakamoto NALU NameLayer Nancy NAND Napi Napster
Narwhal NAS NASA Nash Nashville Nassri NAT Natalia Natalie Natasha Nate Nathan Nathaniel NativeScript NATS Nayana NBA NBC NDA NDAs NDF NDFs Neal NearForm Nebraska
NebraskaJS Ned Neeson Neethu Neha Neil NEJS Nelson Neo Neo4j Neocities Neon Neopets Neovim NER NeRF NES Nesbitt NestJS NetApp NetBSD Netflix Netherland Netherlands Netlify
Netscape Neumann Neuralink NeurIPS Neuromancer Neven Newark Newbery Newman Newton Nextcloud NFC NFL NFS NFT NFTs NGINX NGO NGOs NgRx NIC Nicholas Nick Nicola Nicolas
Nicole NICs Nielsen Nigeria Nigerian Nightscout NIH Nike Niki Nikita Niklas Nim Nintendo NIPS Nir Nisi NIST Nitro Nivenly Nix Nixery Nixon NixOS NLP NLU NMR Noah Nobel
Nobl9 NOC Noda Node+JS NodeBalancer NodeBots NodeConf NodeCore NodeGUI NodeJS NOINPUT NoJS Nokia Nokogiri Nolan Nopes Nora NORAD Nordcraft Nordic NoRedInk Normand Normandy
Norris North Northstar Norway Norwegian NoSQL Nostr Nous Nova November Novosibirsk Novotny NPL NPR NPS NPU NSA nSequence NSF NSFW NSQ NSYNC NT NTP Nubank NUC Nuclide NUCs
NuGet Nukem NumArray Numba NumFOCUS NumPy Nuro Nushell Nuxt NVDA NVIDIA NVK NVLink NVMe NVMes NVSwitch NX NY NYC NYU Oakenfold Oakland OAPI Oasis Oates OAuth OAuth2 Obama
Oban Obie OBS ObsCon Obsidian OCaml Occhino OCD OCI OCR Octane Octant October Octobox Octomizer OctoML OctoPi OctoPrint Oculus Odell ODK Odysseus OEM OEMs OFAC OG Ogden
OGs OHA Ohhh Ohio OIDC Oklahoma OKLCH OKR OKRs Okta Okteto Olama OLAP OLED Oleg Oliver Olivia Ollama Olson OLTP Olympics Olympus Omaha Omar Omarchy OMDL Omega OMG Omicron
OmniFocus OmniGraffle Omniverse oneAPI OnePassword ONI Onita ONNX Onyx OO OODA Ooh OOM Oooh OOP OP3 OPA OPCAT OPCHECKMULTISIG OPCHECKOUTPUTVERIFY OPCHECKSIG
OPCHECKSIGFROMSTACK OPCHECKTEMPLATEVERIFY OPCSV OpenAI OpenAPI OpenBSD OpenCensus OpenClaw OpenCollective OpenCost OpenCV OpenDNS OpenEBS OpenFaaS OpenGL OpenID OpenJDK
OpenJS OpenNext OpenRail OpenSearch OpenShift OpenSolaris OpenSSF OpenStack OpenStreetMap openSUSE OpenTelemetry OpenTF OpenTofu OpenVINO OpenVPN OpenWhisk OpenWrt OpenZFS
OpenZiti OPML OPNOP OPPUSHTXDATA OPRETURN OPRETURNs OPROLL OpsCode OPSUCCESS Optech OPTRUE Opus OPVAULT Orderedlist Oregon Oren Oriental Oriole Orion Orlando Orleans ORM
ORMs Orosz Orro ORs OS OS10 Oscar Oscars OSCON OSD OSI OSK Oslo Osmani OSPO OSPOs OSquery OSS OStatus Osuri OSX OTC OTel Oto OTP Otwell Oura Oussama Overcast OVH OWA OWASP
Owen ownCloud OxCon Oxford Oxide Oz P1 P2Pool P2TR P3 PaaS Pablo PAC Pachyderm Pacific Pacino Packard PacketCrypt Packt Padilla PagerDuty PageSpeed Paige Pakistan Palantir
Palmer PalmPilot Palo Paloma Panama Pandora Pantera Panther Paolo PaperCall Paperclip Paperless Paperspace Paraguay PARC Parca Pareto Parham Paris Parka Parker Parkinson
Parquet Partytown Pasadena Pascal Patel Patreon Patrick Patterson Paul Paula Pavel Pavlenex PAW Paxos PBFT PBS PC PCAPs PCB PCBs PCCL20 PCI PCIe PCM PCP PCs PDF PDFs PDS
Pearce Pearson PedPop Pedro PeerMan PeerManager PeerTube Pekka Pelosi Peloton Pengu Penn Pennsylvania Penpot Pentagon Pentium Peppe PEPs Pepsi Percona Perforce Perham
Periph Periscope Perl Perry Pete Peter Peters Peterson Petr Petrov pfSense PgBouncer PGP Phabricator PhantomJS PhD PhDs Phelps PHI Phil Philadelphia Philip Philipp
Philippines Philips Phillip Philly Phippy Phoenix PhoneGap Phosphor Photoshop PHP phpBB PhpNuke PhpStorm Pi Pia Picard Picasso Pickhardt PID Pied Pierre Pieter PiHole PII
Pike Pilfold Pilosa Pinecone Pingdom PinkBike Pino Pinterest Pinto Pion Pipely Piper Pippen Pis Pistunovich Pittsburgh Pixar PizzaQL PKCE PKI PKS Plan9 PlanetScale Plasso
Plataformatec Platformatic Platzi Playbit PlayStation Playwright PLC Plex PLG Plotly Pluralsight PM PMs POC PocketCasts PocketCHIP POCs PoDLE Podman POE Poelstra Poland
Polaris Polaroid Polars Policygenius PolyAI Polygraph Polypane Ponzi POP3 Pope Poplar PopOS Portainer Porter Portland Portugal Portuguese Porzio POSIX PostCSS PostGIS
PostGraphile PostGraphQL Postgres PostgresML PostgreSQL PostHog Postman Potter Potvin PouchDB PoW Powell PowerDNS Powerline PowerPC PowerPoint PowerPoints PowerShell PPA
PPM PPP PR Prada Prag PragProg Prague Prashanth Preact PredictionGuard Predrag Preethi Prefect Prepack Preslav Preston Prezi Primeagen Princeton Prisma Priyanka Probot
Procore Prog Prometheus PromEx PromptLayer Prompty PromQL Protectli Protocase Provo Proxmox PRs Prusa Prysm Prysmatic PSA PSBT PSBTs PSF PSI PSP PSU PTLC PTLCs PTO PTSD
PubSub Puerco Pulp Pulsar Pulumi Puma Puppet Purdue PWA PWAs PXE PXM PyCon PyData PyLadies Pylint PyPI PyPy Pyroscope Pyrra Pythia Python PyTorch Pyx Q1 Q2 Q3 Q4 QA QBasic
QCon Qiu QR Qt Quake Qualcomm QuantumBlack Quaternion Quayle Quebec Quentin querySelector querySelectorAll QUIC QuickJS Quicksilver QuickSync QuickTime Quincy Quinn Quomo
Quora Qwen Qwik R2 RabbitMQ Rachel Rackspace Ractive Radiant Rafael RAG Ragas RAGs Rahul RAID RAIDZ RailsCasts RailsConf Raj Raleigh Ralph RAM Ramiro Ramsey Ramya Rancher
Randall Raph Raphael Rapids Raquel Rascal Rasmus Raspberry RaspiBlitz RASSOR Rauch Raul Rawkode Raycast Raygun RBAC RBF RBI RBS RCA RCS RDBMS RDP RDS React Reagan Reaper
ReasonML Rebecca reCAPTCHA Redbox Reddit Redhat Redis RedisAI RedisGraph Redmond RedMonk Redox Redpanda Redshift Redux Redwood RedwoodJS Reece Reed Reese Reeves Regl Rego
Reinertsen Reitz Releaser Remy Rend Rene Renee Replit Republic RequireJS ReScript Resig ResNet RESTful Restic RethinkDB Retool RetroPie Reuters Revault Revel Rex Reynolds
RFC RFCs RFD RFDs RFID RFK RFP RGB RHEL Rhys Riard Ricardo Richard Richie Rick Rickard Ricky Rico Riehl Riemann Rijndael Riley Ringo RISC Rita Ritchie Riverside RL RLHF
RMA RMB RMS RNA RNG RNN RNNs RoadRunner Rob Robbie Robbins Robby Rober Robert Roberto Roberts Robinson Roblox Roboto Roc Rocha Rochard Rockbot Rockefeller RocksDB Rodolfo
Rogan Roger Rogers Rogues ROI Roku Roland Rollbar Rolldown Rollup Rolodex ROM Roma Roman Romano Romans Rome Romeo Ron Ronna Rook Rookout Roomba Roombas Roon rOpenSci Rory
ROS Rosemary Rosetta Rosie Ross Rossum Rotterdam Roy RPC RPCs RPG RPI RPMs Rs RSA RSC RSCs RSCSS RSI Rspack RSpec RSS RStudio RSVP RTC RTFM RTL RTO RTP RTT RTX Rube Ruben
Rubik Rubin Ruby RubyConf RubyGems Rubyist RubyMotion Ruff Ruffing RunKit Rupert Russ Russell Russia Russian Russians Russinovich Rust Rutkowski RV RVM Rwanda RxJS Ryan
Ryer Ryzen S3 SaaS Sacha Sachs Safari Safia Sagan SageMaker Sahil Saifedean Sajari Salesforce Sallar Sally Salma Salvador Salvatore Sam Samba Sameer SAML Sammy Samourai
Samson Samsung Samuel Samy San Sanabria Sanders Sandi Sandler Sandor Sanfilippo Santa Santo Sao SAP Sapio Sapper Sara Sarah Saron Sarutobi SAs Sascha Sasha Sass SATA Sator
Satscard Saturday Saturdays Satya Sau Saudi Saul Saylor SBA SBC SBC20 SBOM SBOMs Scala Scarlett SCB Schickling Schiemann Schiffer Schiller Schlesinger Schleuter Schlueter
Schmidt Schneier Schnelli Schnorr Schott Schuster Schwartz Schwarzenegger SciBERT SCID SciPy SCM Scotland Scotsman Scott Scottie Scottish Scribd scriptSigs SD SDK SDKs SDL
SDLC SDR Seagal Seagate Sean Searchcraft Searles Searls Seas Seattle Seay Sebastian Sedona Seedpicker SeedXOR SEF SEFs Sega Seger Segun SegWit2x SEI Seinfeld Selbert
Seldon Selenium Semaphor SendGrid Sentry SEO SEPA September Sequoia Serbian Serenata Serenity SerenityOS Sergey ServeMux ServiceNow Servo SES Sesame Setapp Seth Seurin
Sexton SF SFP sG SGX SHA2 Shah Shakespeare Shakespearean Shamir Shane Shanghai Shannon Shapeshift Shaquille SharePoint Sharon SHAs Shaundai Shaw Shawn Shawshank Shay Shea
Sheetsee Sheldon Shelley Shenzhen Sheong Sherol Shetty Shinobi Shipmas Shiya Shoelace Shopify ShopTalk Shor Shores Shortskull shurcooL Shutterstock Siberia Sid Sidekiq
Sidero Siegel Siemens Sierra SIGHASHALL SIGHASHANYPREVOUT SIGHASHIOMAP SIGHASHNOINPUT Sigstore Sijbrandij Sikelianos SIL Silge SIMD Simey Simmons Simon Simpson Simpsons
Sims Sinatra Sindre Sinek Singapore Singh Sirer Siri SitePen SiteSpeed Sivers Sizzy Sjors Sjorsnado Skipper SkyDNS Skyhook Skynet Skypack Skype Skyscanner SLA Slack SLAs
Slashdot Slava SLI Slicehost Slidev SLIs SLO Sloan SLOs Slurm Slyck Smalltalk SMB SME Smith SMS SMTP Snapchat Snapdragon Snell SNI Snicker Snickers Snigirev SNL Snowden
Snowpack Snyk Sobo SOC SOC2 SOCI Socrates SoFi Softbank SoftLayer Solana Solaris SolarWinds Solidity SolidJS Solitaire Solomon Solr Somali Somsen Sonatype Sonic Sonnet
Sonoma Sonos Sony Sophie Sora Sorbet Sorhus Sorkin SoundCloud SourceForge Sourcegraph Sourcehut SourceLib Southeast Southern Southwest Soviet Spacelift SpaceX Spack SpaCy
Spain Spanish Spanner SPARC SparkFun Sparrow SparseZoo SPAs SpeedyMuSig Spencer SPF Sphero Sphinx SPI Spiderman SpiderMonkey Spielberg Spittel Splunk Spolsky Spotify
SproutCore SPV SQL SQLite SQS Squarespace SquiggleConf SRAM Sranan SRE SREs sRGB SRI SSA SSD SSDs SSG SSGs SSH SSL SSM SSO SSPL SSR SST Stac StackBlitz Stackdriver
StackOverflow Stacoviak Stacy Stallman Stallone Stalsk StandardJS Stanford Stanley Starbucks Starcraft Starfish Stargate Stargz STARKs Starlink Starr Starwood Stately
StatusNet STDERR STDIN STDOUT SteamVR Stefan Stefano Stenberg Stencil Stepan Steph Stephan Stephanie Stephen Stephenson Steve Steven Stevenson Stewart Stitcher Stockholm
Stopak Storenvy Storyblok StoryGraph StrangeLoop Streamlit StreetView Stripe StrongLoop strongSwan Stroustrup Stu Stuart Stubby STUN StyledComponents Sublime Substack
Subversion Sugu Suhas Sullivan Sumner Sundance Sunday Sundays Sunil Supabase Supercast Superman SuperOrbital Sur Suredbits Suriname Susan SUSE Susi Sutton Suz Svalbard SVB
Svelte SvelteKit SVG SVGs SVM SVN SVP Swagger Swahili SwarmKit Swartz Sweden Swedish Swift SwiftUI Swiss Switzerland Swordfish SWOT Sydney Sylabs Sylvester Sylvia Symantec
Symfony SYN Synadia Synology Syntasso Syria System76 Sytse Szabo T3 TA Tableau Tabler Tabnine Tac Tachyons Tadge Tahoe Tailscale Tailwind Taiwan Tajas Talon Talos TalosCon
TAM Tamagotchi Tammer Tampa Tang Tania Tanna Tanner TanStack Tanya Tanzania Tapsigner Tara Tarantino Tarr TAs Taskfile TaskPaper Tauri Tausight Tay Taylor TB TBD TC39 TCL
TCO TCP TDD TechCrunch Technica technoTim Techstars Tecton TED Teiva Tejas Tekton Tel Telegraf Telegraph Tello Templ Tenenbaums Tennessee TensorBoard TensorFlow TensorRT
Terence TerraForm TerraGrunt Terrajet Terri Tesla Teslas Tess Tessel TestFlight Tetragon Tetris Texan Texas TextAttack TextMate Textualize Tezos TGI Thai Thailand
Thanksgiving Thanos Theano Theo Theranos Theseus ThinkPad Thinkst Thomas Thompson Thomson Thor Thorsten ThoughtWorks Threadripper Thrones Thunderbird Thunderbolt Thursday
Thursdays Tiago TIBCO Tic TicketMaster Tidelift Tidewave Tierney TigerBeetle Tigris TikTok TikToks Tillman Tim Timehop Timo Tinder Tinkerbell TinyGo TinyLFU Titan Titanic
Tito Titus TiVo TJ TLA TLC TLD TLDs TLS TLV TLVs TM TMI Tmuxinator TNT Toastmasters Toback Tobi Tobias Tobie Toby TOC Todd Toddle Todoist TodoMVC Tokyo Tolinski Tom Tomas
Tomball Tomcat TOML Tommy Tonga Tongo Tony Tope Toptal Torkel Toronto Torvalds Toshiba Toyota TPS TPU TPUs Trac Tracy Traefik Traeger Transifex Transmuter Travis Treehouse
Trek Trello Trevor TRiSM Troesh Tron Troy tRPC TrueNAS Truffle Truman Tryggvi TSA TSConf TSDB TSLint TTL Tuesday Tuesdays Tuhin TUI TUIs Tumblr Turing Turkish Turner Turso
TutorialKit TV TVL TVM tvOS TVs Tweetbot TweetDeck Twilio Twit Twitch Twitter Twitters Twitterverse Twshared Tx2 Tx2M Tx3 TXHASH TXJS Tyco Tyler TypeError Typeform TypeORM
TypeScript Typesense Tyson UAmount UASF UASFs Uber UBI Ubiquiti Ubois Ubuntu UC Udacity Udemy Udio UDM UDP UEFI UFS Uganda Ugmonk UHD Uhh UI UIs Ujjwal UK Ukraine
Ukrainian Ultracrepidarian Ulysses Uma UMD UML Umuganda Una Unbabel Unicode UniFi United Unity Unix Unixes Unixy Unpkg UnRAID Unsplash Unstack Upbound UpSpin Upwork URI
URL URLs URSF Uruguay USA USAA USB USBC USD USDC USDT useEffect useMemo Usenet useQuery useState USG Utah UTC UTF8 UTXO UTXOs UUIDs Uv UX Uyghurs V100 Vader Vagg Vagrant
Valencia Valerie Valim ValioCon Valkey Valsorda Vancouver Vanderbilt Vanessa Varnish Varun Vasil Vatican Vaughn Vaynerchuk VB VBA VC VCL VCR VCs VDF VDFs VDI VDOM Vecty
Vegas Venezuela Venmo Venn Ventura VERACK Vercel Verdaccio Verilog Verizon Vermont Verou Vex VHS Vicky Victoria Vicuna Vienna Vietnam ViewFinder Viggo Viktor Villa Ville
Vim Vimeo Vincent Vincenzo VIP Viper Virginia VisBug VisiData visionOS Visly Vista Vitalik Vite ViteConf Vitess Vitest Vitor Vivaldi Vixens Vixie Vlad Vladimir VLAN VLANs
VLC vLLM VLS VM VMs VMware VNC Vodafone VoidZero VoIP Vojtech Voldemort Volkswagen Voltron Voss Vox Voyager VP VPC VPCs VPN VPNs VPS VPU VPUs VR VRAM VReplication vSphere
VSS VTC Vue VueConf VuePress Vuex VW VWC VX Vyukov W3C W3Schools WabiSabi Wacom Wadler WADM Wagner Wails WAL Waldo Waldron Wales Walkman WalletImpl WalletInitInterface
Wally Walmart Walter Walton WAN Wang Wanny Wanstrath Warcraft Warhol Warner WarpStream Warren Warsaw Wasabi Washington WASI WASM wasmCloud Wasmer Watchfire watchOS
Waterloo Watermelon Wathan Watson WATWG Wayback Wayland Waymo Wayne Waze WCAG Weaver Weaveworks Web3 WebAmp WebAssembly WebAuthn Webb WebC WebDriver Weber Webflow WebGL
WebGPU WebKit WebMD WebPagetest Webrender WebRTC WebStorm WebTorrent WebUSB WebView WebVR Wedekind Wednesday Wednesdays WeGo WeightWatcher Weir Welch Welsh Wendy Werner
Wes Westlake Westworld WeWork WezTerm WhatsApp WHATWG Wheaton Wheeler Whirlpool Whitacre Whitenack Whitney Wick WiDS Wiggins Wiggum Wii WikiLeaks Wikimedia Wikipedia
Wikitravel Wikman Wiktor Wildbook Wilhelm Wilken Wilkie Wilkinson William Williams Willis Willison Wilson WIMP Winamp Winamp2 Windsurf Winston WinterCG WIP WIPs Wirdum
WireCutter WireGuard Wireshark Wirth Wisconsin Witchery WithSecure Wix Wiz WMR WNBA WOFF Wojciech Wojtek Wokwi Wolfi Wolfram WolframAlpha Wolverine Woody WordCamp Wordle
WordPress Workbrew WorkOS Worthing Wozniak WP Wright WriteRoom WSL WSL2 WSO2 Wu Wuille WWDC Wycliffe Wynn WYSIWYG X11 xAI Xamarin Xanadu Xapo Xavier Xbox Xcode XCOM XDR
Xeon Xerox XFCE Xfinity xG XGBoost XHTML Ximian XL XLA XLNet XML XMPP XO XOR Xorg XORs XP XPRIZE XR Xray XS XSLT XSS XState XT XUL XYZ YAGNI Yahoo Yale YAML Yan Yandex
Yanis Yann Yarden yayQuery YC Yegge Yehuda Yelp Yeti Yingrong Yitbarek YMCA YNAB Yoda YOLO YOLOv9 Yonatan Yoni York Yorkers YouChat Youngblood YouTube YouTubeDL YouTuber
YouTubers YouTubes YSlow YubiKeys Yulia Yuraima Yuri Yusuf Zac Zach Zack Zalando Zapier Zappos Zaremba Zarf Zealand Zebedee ZebNet Zed Zeigarnik ZEIT Zeke Zelda Zelip
Zelle Zellij Zemlin Zendesk Zeno Zephyr Zeppelin ZeroLink ZeroMQ Zeus ZFS Zhang Zhao Zhu Zig Zigbee Zillow ZimaBoard Zinnus Zipf Zipline ZIRP Ziti ZK ZKSnacks ZmnSCPxj Zod
Zookeeper ZSA Zsh ZStandard Zuck Zuckerberg Zuegel Zuill Zulip Zuloaga ZURB Zurich
`;
