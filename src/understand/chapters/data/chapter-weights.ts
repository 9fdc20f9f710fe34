// Learned numbers of the chapter model: stumps for chapter starts, weights for title words, common words.
// Statistics only, fitted on transcripts and chapters of Changelog shows (CC BY-SA 4.0) and bitcointranscripts (MIT).

/**
 * Stumps by model. First line: the base score. Second: feature names. Then a stump a line: number of its feature, threshold,
 * what is added below the threshold, what from it on. `english` uses phrases, `plain` does not.
 */
export const stumpTables: Readonly<Record<"english" | "plain", string>> = {
  english: `-3.848
ngram gapEnd bay loc220 loc100 cos220 hostQ lPos rol450 lPrevTurn llr220 rol220 spkMix lNextTurn lTurn dep100 turnsBack dep220 turnsAhead qTurn cos450 bayS cos100
0 0.4589 -0.028 0.3964
1 0.5 -0.0092 3.0306
0 0.204 -0.0417 0.0981
2 0.1214 -0.0518 0.2845
0 0.08461 -0.0473 0.0482
2 0.09143 -0.0608 0.1295
3 0.7939 -0.0275 0.0568
0 0.02608 -0.0489 0.0275
4 0.4334 -0.0475 0.0412
0 0.1473 -0.0306 0.033
5 -0.6149 0.0778 -0.0531
0 -0.02755 -0.083 0.0194
0 0.7497 -0.0177 0.1624
2 0.1482 -0.0123 0.055
6 0.5 -0.0178 0.3338
0 -0.03887 -0.0477 0.0097
2 0.05985 -0.0504 0.037
7 3.664 0.0518 -0.1937
4 0.5533 -0.02 0.0188
0 0.2803 -0.0145 0.0238
8 -0.5857 0.0198 -0.016
0 -0.06474 -0.0637 0.0079
9 4.727 -0.0106 0.0815
3 1.026 -0.0111 0.0357
10 -1.835 0.5738 -0.017
11 0.01528 0.0217 -0.0509
12 0.7866 -0.0087 0.1152
13 5.136 -0.011 0.1338
8 0.5704 0.011 -0.0533
7 3.367 0.0134 -0.0451
9 4.394 -0.0119 0.0608
0 -0.09943 -0.039 0.003
14 5.533 0.0111 -0.1097
3 0.0008149 -0.0181 0.0062
2 0.1913 -0.0035 0.0297
9 5.541 -0.0068 0.1504
13 4.5 -0.0039 0.0223
7 2.485 0.0062 -0.0141
8 -1.155 0.0169 -0.005
0 -0.1208 -0.0371 0.002
14 5.787 0.009 -0.1609
12 0.7091 -0.0099 0.0811
2 0.05008 -0.0292 0.0134
15 0.3403 -0.0232 0.027
16 0.4 0.0167 -0.0574
14 5.136 0.0118 -0.0683
13 4.22 -0.0157 0.0723
8 0.7093 0.0058 -0.0387
0 -0.1732 -0.1036 0.0025
17 -0.8559 -0.034 0.0048
18 0.5 0.005 -0.027
7 3.091 0.0074 -0.0223
4 1.008 -0.0036 0.0112
12 0.8795 -0.0026 0.0506
2 0.0009546 0.1004 -0.0025
4 -0.845 -0.0181 0.0019
5 1.236 0.0013 -0.0218
2 0.002858 0.1904 -0.0092
12 0.5232 -0.0081 0.0288
18 0.4 0.0072 -0.026
19 0.5 -0.0248 0.1034
7 2.079 0.0066 -0.0129
20 1.531 0.0026 -0.0671
2 0.2333 -0.0028 0.0493
14 3.135 -0.0074 0.0084
16 0.1 0.0044 -0.0041
5 1.554 0.0019 -0.0495
18 0.6 0.0054 -0.0413
21 0.4874 -0.0199 0.0476
8 -0.7319 0.0392 -0.0194
22 -0.627 0.029 -0.02
2 0.1678 -0.0069 0.0478
8 0.03864 0.0109 -0.0224
3 0.9679 -0.0085 0.0272
20 -1.362 0.0364 -0.0051
11 0.5307 0.0046 -0.0236
21 0.556 -0.0054 0.0159
8 -1.54 0.0273 -0.0027
5 1.001 0.0025 -0.0263
16 0.2 0.0156 -0.0247
22 -1.246 0.025 -0.0013
8 -1.813 0.0249 -0.0012
12 0.4371 -0.0052 0.0135
8 0.8414 0.0015 -0.0133
21 0.7032 -0.0014 0.0143
11 1.507 0.0008 -0.0206
20 2.022 0.0005 -0.0291
21 0.3675 -0.0045 0.0032
13 5.565 -0.0008 0.017
16 0.7 0.0011 -0.0118
4 1.061 -0.0014 0.0087`,
  plain: `-3.846
bay gapEnd cos220 bayS rol450 cos100 rol220 qTurn lPos spkMix llr220 hostQ loc220 lNextTurn cos450 lPrevTurn lTurn loc100 turnsAhead turnsBack dep100 dep220
0 0.1214 -0.0451 0.2913
1 0.5 -0.0057 2.5326
0 0.09143 -0.0559 0.1318
2 -0.6149 0.0917 -0.0541
3 0.4874 -0.0397 0.0952
4 -0.7319 0.0784 -0.0388
5 -0.627 0.0579 -0.0401
0 0.05985 -0.0499 0.0382
6 0.01528 0.0261 -0.0566
7 0.5 -0.0442 0.1889
8 3.664 0.0488 -0.1715
0 0.1678 -0.0137 0.0957
9 0.7866 -0.0095 0.1352
4 0.03864 0.0217 -0.0448
10 -1.835 0.6051 -0.0166
11 0.5 -0.0102 0.2326
12 0.9679 -0.017 0.0543
13 5.136 -0.012 0.1548
14 -1.362 0.0727 -0.0102
15 4.727 -0.0092 0.0742
4 0.5704 0.0115 -0.054
16 5.533 0.0126 -0.1158
17 0.4334 -0.026 0.0217
9 0.7091 -0.0134 0.1123
6 0.5307 0.0091 -0.0472
15 5.541 -0.0066 0.159
13 4.22 -0.0185 0.0874
16 5.136 0.0127 -0.0691
3 0.556 -0.0108 0.0318
18 0.4 0.0092 -0.0324
16 5.787 0.009 -0.152
4 -1.54 0.0546 -0.0055
15 4.394 -0.0072 0.0393
8 3.367 0.0148 -0.0477
2 1.001 0.005 -0.0525
19 0.4 0.0137 -0.0467
0 0.002858 0.2597 -0.0121
4 0.7093 0.0061 -0.0394
20 0.3403 -0.0212 0.0265
18 0.6 0.0081 -0.061
0 0.2333 -0.0032 0.0608
0 0.05008 -0.0189 0.0089
19 0.2 0.0313 -0.0494
8 3.091 0.0078 -0.0216
21 -0.8559 -0.0313 0.0047
9 0.5232 -0.0062 0.0228
0 0.0009546 0.1241 -0.0031
2 1.554 0.0023 -0.0562
5 -1.246 0.05 -0.0025
4 -1.813 0.0497 -0.0023
18 0.5 0.0045 -0.0244
14 1.531 0.0034 -0.0859
9 0.8795 -0.0022 0.0465
12 1.026 -0.0052 0.0174
9 0.4371 -0.0104 0.027
4 0.8414 0.0031 -0.0266
3 0.7032 -0.0029 0.0286
8 2.079 0.0065 -0.012
6 1.507 0.0016 -0.0412
14 2.022 0.001 -0.0582
3 0.3675 -0.0089 0.0064
13 5.565 -0.0016 0.034
19 0.7 0.0022 -0.0237
17 1.061 -0.0027 0.0175
16 3.135 -0.0066 0.0074`,
};

/** Weights of the features of a title word, in the order of `describeWord`. */
export const titleWeights: readonly number[] = [
  -5.43, -0.15, -2.04, 0.33, 0.25, -0.09, 3.61, -0.35, 0.16, -0.03, -0.27, -0.67, -0.23, 0.87, -0.31, 1.45, -0.11, 0.5,
  0.27, 0.09, -0.09, 1.19, 0.26, -0.03, 0.29, 0.03, 0.46, 0.16,
];

/** Weights of the facts of a title phrase, in the order of `factNames`. */
export const titlePhraseWeights: readonly number[] = [
  0.68, 0.09, 0.3, 0.34, 0.27, -0.07, -0.07, 0.4, -0.08, 0, -0.8, -0.13, -0.6, 0.05, 0, -0.15, 0.29, 0.25, 0.16, 0.16,
  0.04,
];

/** Words common in every kind of talk, each with a weight of its own in tenths where it is likelier (or less) in a title than it looks. */
export const commonWords =
  "ability:-2 able:-12 above:-1 absolute:-1 abstract:-1 accept:-2 access:-1 accessible:-1 accidentally according account achieve:-1 across:-1 act:-1 active:-1 actively activity actual:-8 add:-5 added:-2 adding:-1 addition:-1 additional:-1 address:-1 adds:1 adopt:1 adoption:3 advantage:2 affect:-1 against ago:-9 agree:-7 agreement:-1 ahead:-3 algorithm:1 allow:-2 allowed:-1 allowing allows:-1 almost:-6 alone:2 along:-3 alternative:1 amazing:-4 amount:-3 amounts:1 analogy:3 analysis:2 announced:-1 announcement:1 annoying:2 answer:-8 answers:-2 anybody:-3 anymore:-5 anyway:-4 anyways:-4 anywhere:-1 apart:-1 api app:-5 apparently application:-8 applications:-4 applied:1 applies:-1 apply:2 appreciate:-4 approach:2 arbitrary:2 area:-2 areas argue:-1 argument:-1 arguments:2 article:-1 aside:-1 asking aspect:-2 aspects:-1 assets associated:1 assume:-3 assuming:-1 assumption assumptions:1 attack:3 attention:1 audience:-1 author:-1 authors:1 automatically:1 available:-1 average:-1 avoid:2 aware:-2 away:-3 awesome:-8 background:3 backwards balance:2 bandwidth base:-1 based:-1 basic:2 basis:1 beautiful:-1 became:-1 become:-2 becomes:-2 beginning behavior:-1 behind believe:-2 below benefit:2 benefits:3 besides:-1 beyond:3 bigger:-1 biggest binary bits black:2 blah block:-1 blocks blog:-3 board:-4 book:-1 bottom:-1 box:1 brain:-2 branch:-1 break:3 breaking:2 breaks:1 briefly bring bringing:1 brings:-1 broad:-1 broken:1 brought:-1 bug:3 bugs:1 build:-6 building:3 builds:-1 built:-4 bunch:-9 burn:3 business:-1 button:-3 buy buying:-1 bye:3 c++:-1 calling calls cannot:-1 capacity:-1 card care:-1 careful:-1 cares:-1 case:-8 cases:1 cash:2 catch caused central centralized:1 certain:-6 certainly chain:2 challenge:1 chance:-2 change:-4 changed:1 changes:-2 changing:1 channel:-3 channels:2 charge:-2 chat:-1 cheap:-1 cheaper check:-4 checking:-1 checks child:3 children:-1 choice:-1 choose claim:-1 clarify:-1 clean:-1 clear:-2 clearly click:-1 client clients:2 close:1 closed:-1 closely closer:-1 closing:3 code:-5 cold collaborate collect combination:-1 combine:2 comes coming:1 comment comments commit:1 commits:2 committed common:1 communicate:-1 communication community:-3 companies:-3 company:-8 compare compared:-1 compete:1 competing:2 competition:-1 complete:-2 completely complex:-1 complexity:3 complicated:1 component:-1 components compute:-2 computer:-6 computers:-2 concept:-2 concern:1 concerned:1 concerns:1 conference:-3 configuration:-1 confirm:-1 confused:-1 confusing connect connected connecting:1 connection:-2 connections:1 connects consider considered:-1 constant:-1 constantly constraints:2 contact:1 content:2 context:-4 continue:-1 continues continuing contract:2 contribute contributing:3 contributor:-1 contributors control:-1 controversial:-1 conversation:-7 conversations convince convinced copy:-1 core:3 correct:-6 correctly cost:-1 costs:2 count:-1 country:-1 couple:-10 course:-10 cover:-2 covered:-1 cpu crazy:-4 create:-5 created creates:-1 creating:1 credit:-1 critical curious:-5 current:-3 currently curve:1 custom:-1 customer:-2 customers cut cycle:1 dangerous:-1 data:-4 database:-6 date:-1 dead:3 deal:-4 dealing:2 debate:3 decade:-1 decades:2 decent:-1 decide decided:-1 decision:1 decisions:1 deep:-3 deeper deeply default define:2 defined:1 degree:-3 delete:-1 demand:-1 depend:-1 dependencies:2 dependency:1 depending:-1 depends:2 deploy:-1 deployed:1 depth:1 describe:-3 described:-1 describing:-1 description:-1 design:3 designed:-1 detail:-2 details:-1 dev:3 develop:-1 developed developer:-8 developers:-7 developing development device:-3 devs difference:-2 differences:-1 different differently:3 difficult:-3 dig digital:1 direct direction:-4 directly:1 disagree:-1 discover:1 discovered discuss:-1 discussed:-1 discussion:-1 discussions:1 disk:-1 distributed:3 dive:-1 dns:2 doing dollars done door double:1 download:-1 drive:-1 drop:-2 dropped:1 due:-1 during:-1 dynamic:-1 earlier:-3 early:3 earth:2 easier:-3 easiest:1 easily easy:-2 ecosystem:-1 edge editor:-1 effect:3 effective effectively effects efficient:-1 effort:-3 eight:-3 either:-6 email:-3 embedded:3 empty:1 enable enabled enables encourage:-1 ended ends energy:-1 engineering:1 enjoy:-2 enjoyed enough:-9 ensure enter:1 entire:-4 entirely entry environment:-1 episode:-8 episodes:-5 equivalent especially essentially etc event:-1 events:-1 eventually everybody everywhere:-1 exact:-2 example:-8 examples:1 except excited:-1 exciting:-2 exist:-1 existed existing:-1 exists expect:-1 expected:-1 expensive:-2 experience:-5 experiment explain:1 explaining explicitly extension:1 extent:-1 external extra:1 extremely eyes face:-2 fact:-6 factor fail:1 failed:2 failing fails:1 failure fair:-2 fairly fake fall false:-3 familiar:-3 family fan:-1 fancy:-1 fantastic far:-5 fascinating:-1 fast:-1 faster:-3 favorite:2 fear feature features:2 feedback:3 feeling felt:-3 fewer field:2 fight:1 figure:-3 figured:-1 figuring:-1 file:-4 files:-3 fill:-1 filter:-1 final:3 finally financial:1 finding fine:-5 finish:-1 finished:-1 fit:-1 fits:1 five:-10 fix:1 fixed fixing flag:-1 flexibility:-1 flexible:-1 flow:2 focus:-1 focused:-1 folks:-9 follow:-2 followed following:-1 foot force forced forever:-2 forget:-2 forgot fork:1 form:-3 format:-1 forth:-1 forward four:-9 fourth:-1 framework free:1 fresh:2 friends:3 front:-1 full:-2 fully fun:-7 function:-1 functionality:-1 functions:-1 fundamental:-1 funding:3 funny:-4 further future:3 gain:-1 game:2 general:-3 generally generate generated gets giant:-1 github:2 gives giving glad:-2 global:-1 goal:2 goals:2 google gotten:-3 graph:-2 green:-2 ground:-2 group:1 groups:-1 grow growing:-1 guarantee:1 half:-4 hand:-4 handle:2 hands:-1 hang:-2 hanging happen:-11 happened:-2 happening:-1 happens:-4 happy:-5 hard:-3 harder:-2 hardware:-2 having head:-4 hear:-9 heard:-8 hearing:-1 hell hello help:-4 helpful:-2 helping:-1 helps:-2 hidden hide:-1 high:2 higher:-2 highest:-1 himself:-1 history:3 hit:-2 hold holding:3 hole:2 home:-4 honest honestly hood hop:-1 hope:-3 hopefully hoping horrible:-1 hour:-3 hours:-3 house:-2 however:-2 huge:-5 human:-4 hundred:-1 hundreds:-1 idea:-3 ideal:-1 ideas:-1 identify identity:2 ignore imagine:-2 immediately impact:3 implement:-2 implementation:-1 implemented:-1 implementing important:-7 impossible:1 impression improve:-1 improved:3 improvement:1 improvements:1 improving:3 include included:-1 includes:-1 including increase:-1 incredibly:1 indeed independent:-1 individual:2 individuals:-1 industry:-4 infinite:1 information:-1 infrastructure:-1 initial:-1 initially input:-2 insane:1 inside:-3 instance:-3 instead:-2 instructions integrate intended interact:-2 interest:-1 interested:-4 interesting:-12 interface:-1 internal:-1 internet:-1 introduce:-2 introduced:-1 involved:2 issue:-2 issues itself:-3 job:-5 john join:2 joined:-2 joining jump keeping keeps key:-1 keys kick:-1 kinds knew:-2 knowing knowledge:2 known:-3 knows labs language:-5 large:-2 larger:-1 late latency:-1 later:-3 latest:-1 layer:2 layers:2 lead leads:-1 learn:1 learned:2 learning:2 least:-10 leave:-2 leaving:1 led:-1 left:-2 legacy:3 legal:-1 length:-1 less:-3 letting level:-3 library:-4 lie:2 life:-4 light:1 liked:-1 likely limit:1 limitations:3 limited:1 limits:1 line:-1 lines:-1 link:-5 linked:-1 list:-1 listen:-4 listeners:-3 listening:2 live:1 local:3 locally:3 lock:1 locked logic long:-6 long-term:-1 longer:-2 longest:1 looked loop:1 lose losing lost lots love:-9 low:-3 lower lowest lucky machine:-2 magic:3 main:-2 maintain:1 maintainer:-1 maintainers maintaining:-1 major:-2 majority:1 manage management:3 manually map:1 mark:1 market massive:1 master match:-1 material math:-1 matter:-2 matters:2 meaning meaningful means meant:-1 measure:1 mechanism meet:1 meeting:1 memory:-2 mention:-3 mentioned:-6 mentioning:-1 merge:-1 merged:1 mess:2 message:-1 messages:2 metadata method:1 middle:-2 million:-4 mind:-4 mine:-3 mini minimum:1 minor:-1 minute:-4 minutes:-1 miss:1 missed:-1 missing:3 mistake:1 mistakes mix mixed mobile model:3 modern:1 moment:-3 money:-6 monitoring:3 month:-4 months:-4 morning mostly motivation:1 move:-5 moved:-1 moving:3 multiple:-4 myself:-6 name:-5 native:2 natural naturally nature near:-1 necessarily:2 necessary needed negative:-1 net:-2 network:1 networks newer:1 news nicer nobody node:2 nodes noise:1 none:-1 normal:-1 normally note:-3 notes:-2 notice:-2 noticed:-1 nowadays number:-11 numbers:-1 obvious:-2 occasionally offer:-1 office:-1 often:-5 old:-1 older:1 once:-9 ones online:-3 onto:-2 open opened:-1 opening:1 opens operating opinion:-3 opinions:2 opportunity:-1 opposed opposite:-1 optimize:-1 optimized option:-1 options order:-3 organization:-3 original:-2 originally others otherwise:-2 ourselves outcome:-1 output:-3 outside:-2 overall:-1 overhead:1 ownership:1 package:1 packages:-2 page:-5 paid:-4 paper:1 parallel:1 parents particular:-5 particularly parties:1 parts pass:-1 passed past:-2 patch:2 path:1 paths:2 pattern pay paying:3 per:-3 percent:-1 percentage:-1 perfect:-1 perfectly performance:1 perhaps:-1 period person:-9 personal personally perspective:-1 phase:-1 phone:-2 pick:-2 picked:-1 picture piece:-2 pieces:-3 places:-3 plan:-2 play:-7 playing:2 please:-5 plenty:-1 plug plus:-5 podcast:-7 pointed pointing points policy:1 pool:3 pop popular:-4 position positive:1 possibility:-1 possible:-3 possibly post:-2 potential potentially:1 power:3 powerful practical:2 practice:3 prefer:-1 present previous:-2 previously price primary priority:1 privacy:3 private problem:-3 problems:-1 process:2 produce:-1 product:-4 products:-2 program:-2 progress:1 project:-9 projects:-4 promise:-1 proper properly properties:2 property protect:-1 protocol prove:1 provide:-2 provider providers provides:1 providing:-1 prs:2 public:1 publicly:1 publish:2 published:-1 pull:-3 purpose:-2 push:-1 pushed pushing puts putting python quality:-1 quick:-3 quickly quote:-1 raise:-1 random:-1 range:-1 rare raspberry rate reach:3 reached read:-6 reading ready:-1 real:-5 reality realize:-3 realized:-1 reason:-8 reasonable reasons:-1 receive:-1 recent:-2 recently:1 recognize:-1 recommend:1 record:-1 recorded recording red:3 reduce:-1 refer reference:-1 referring regardless regular:-2 related:-1 relationship:-1 relatively release:2 released:-2 releases relevant reliable:-1 rely:1 relying remember:-9 remind:-1 remote remove:-1 removed:1 repeat:-1 replace:2 replaced:2 repo:-3 report:-1 repository:-1 represent:-1 request:-3 requests:-2 require required:3 requirement:1 requirements requires:-1 research resource resources:2 respect respond response responsible:-2 rest:-3 result:-2 results:3 return reuse:1 revenue:-2 review:3 rid risk:2 road robust:1 roll:-2 rolling:1 room:-4 root:-1 rough:-1 roughly round:3 route:-2 routing:3 rule:2 rules:-1 run:-10 running:-2 runs:-3 safe sat:1 save saves saving:1 saw scale:3 scaling:3 scary:-1 scenario:-2 scenarios science:-1 scope:3 scratch:-1 script:-2 scripts:1 seconds secret:1 section secure:2 security seeing seem:-3 seemed:-1 seems:-6 seen sees sell:-1 selling:1 send:-6 sending sense:-10 sent separate:1 series:-2 serious:-1 seriously server:-5 servers service services:-1 session:-2 set:-2 sets:-1 setting setup:2 seven:-4 several:-1 shape share:-6 shared:-1 sharing:3 shift:-2 short:-1 show:-8 showed:-1 showing:-1 shows:-1 side:-2 sign:-2 signal signed significant:-1 similar:-3 simple:-3 simpler:1 simplify simply since:-5 single:-5 sit:-2 sitting:-1 situation:-1 six:-9 size:2 skip:-1 slightly:1 slow:-2 slower:-1 slowly small:-4 smaller:-1 smart:2 social:2 software:-4 solid:2 solution:3 solutions:-1 solve:1 solved:-1 solves solving:-1 somebody somehow:-2 sometimes:-5 somewhat:-1 somewhere:-3 soon:-2 sorry:-5 sorts sound:-2 sounds:-5 source:1 space speak:-4 speaking spec special:-2 specific:-5 specifically specify speed:1 spend:-1 spending spent spin:-1 split:-1 spoke stack:2 stage:1 standard:-2 stands:-1 starting starts state:3 states:-1 stay stays steal:-1 step:-4 steps:-1 stick stop storage store:-1 story:3 straight:-1 straightforward:-1 strategy:2 stream:1 string strong:-1 structure:2 stuck:-2 studio:1 stupid:-1 style subset:-1 success:3 successful:-2 successfully:1 sudden:-1 suddenly suggest summary:1 super supply:1 support:1 supported:-1 supporting:1 supports:1 supposed:-1 surface:-1 surprised:3 swap switch:1 sync system:-2 systems:-1 table:-2 taken:-2 taking talked talks target team:-3 tech:1 technical:-2 technically techniques:2 technology:-5 telling tells template:1 ten:-1 tend term:-2 terms:-7 terrible:-2 test:1 testing:2 tests:-1 text:-2 thank thanks themselves:-1 theory:3 therefore:-1 thinking thinks third:-4 thought:-7 thoughts:1 thousand:-1 thousands throw:-1 tiny tip:3 title:-3 together:-4 tomorrow ton:-2 tons:-1 tool:-2 tooling:2 tools:2 top:-6 topic:-4 topics:-1 total touch:3 touched towards:-1 track trade-off:-1 trade-offs:-2 traffic:-1 tree:1 trick:1 tricks tricky:-1 tried:-1 tries trouble:1 true:-9 trust:3 truth:-1 turn:-4 turned:1 turns:-2 tweak:1 twice:-1 twitter type:-4 types:-1 typically ultimate:3 ultimately under:-1 understand:-6 understanding understood unfortunately unique:1 unless:-1 update:-2 updated:1 updates:-1 updating upgrade:-1 upgrades:-1 upon:-1 usable:1 usage:-2 useful user:-2 users:1 uses usually valid validate valuable:-2 value:1 values:1 various:-2 verify:1 version:-4 versions:-4 versus:-5 via:-1 video:-2 view vision:3 wait:-1 waiting:1 walk:-1 wanted wanting wants war:1 waste watch:-5 watching:1 web:-1 website:-7 week:-5 weeks:-3 weight:1 weird:-1 welcome whatever:-13 whenever:-2 whereas:-1 whether:-6 white:-1 whoever:-1 whole:-12 whose willing win:-2 wins:1 wish:3 within:-2 wonder:-3 wondering:-2 word:-2 words:-1 worked world:-2 worried:-1 worry:-1 worse:-1 worst:1 worth:-1 wow:-5 wrap:3 write:-6 writing:-1 written wrong wrote:-3 yesterday:-2 york yours yourself:-5 zero:-2";
