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
  -5.22, -0.28, -2.55, 0.34, 0.65, 1.35, 2.01, -1.41, -0.03, 0.87, -0.35, -7.4, -0.32, 0.96, -0.68, 1.32, 0.17, -0.53,
  0.57, -0.02, 0.08, 1.55, 0.4, 0.85, 1.19, 0.9,
];

/** Words that are common in every kind of talk, stop words left out. */
export const commonWords =
  "ability able above access accessible account across active actual adam add added adding additional address adoption advantage against ago agree ahead algorithm allow allowed allows almost along amazing amount analogy annoying answer anybody anymore anyway anyways anywhere apart app apparently application apply approach area argument aside asking aspect assume assuming attention audience automatically available average avoid aware away awesome background balance base based basic became become becomes beginning behavior behind believe benefit benefits beyond bigger biggest black block blocks blog bottom box break breaking breaks bring brings broken brought bug bugs build building built bunch business buy calls cannot care careful case cases certain certainly chain challenge change changed changes changing channel cheap check checking choice choose clean clear clearly click client clients close closed closer code combination comes coming comment commit common communicate communication community companies company compare compared complete completely complex complexity complicated computer concept concern connect connected connection consider considered context continue contributors control conversation copy core correct correctly cost costs count couple course cover covered crazy create created creates creating credit curious current currently cut dangerous data deal dealing decide decided default depending depends describe described design detail details developer developers development difference different differently difficult direction directly discuss discussion doing done door double download drop due during earlier early easier easily easy ecosystem edge efficient effort eight either email enable ended enjoy enjoyed enough entire entirely environment episode episodes especially essentially etc eventually everybody everybody's everyone's everywhere exact example examples except excited exciting exist existing exists expect expected expensive experience explain explaining extent extra extremely fact fair fairly fake familiar far fast faster favorite feature features feedback felt field figure figuring file final finally finding fine fit five fix fixed focus focused follow following force forever forget fork form format forth forward four free front full fully fun function functionality further future game general generally generate gets giant github gives giving goal gotten graph group half hand handle hang happen happened happening happens happy hard harder hardware having head hear heard hello help helpful helps here's hide high higher history hit hold holding home honest hope hopefully hoping hour hours however huge hundred hundreds idea ideas ignore imagine immediately impact implement implementation implemented important impossible improve improvement improvements include including individual information infrastructure initial initially input inside instead interest interested interesting interface internet introduce introduced involved issue issues it'd it'll itself job join joining keeping keeps key keys kinds knew knowing knowledge known knows large larger late later latest layer layers lead learn learned learning least leave left less level life likely limit limited line lines link list listen listeners listening live logic long long-term longer looked lose losing lost lots love low lower main maintain majority market math matter matters meaning means meant memory mention mentioned mess message million mind mine minute minutes missing mix model moment money month months mostly move moved moving multiple myself name natural necessarily necessary needed network networks news nobody node none normal normally note notes notice noticed number numbers obvious offer office often old older once ones online onto open opening opinion opportunity opposite option options order original originally others otherwise ourselves output outside paid paper particular parts party pass passed past path pay paying people's per percent perfect perfectly perhaps period person personally perspective phone pick picked piece pieces places plan play please plus podcast points position possible post potential potentially power powerful practice prefer previous previously price private problem problems process product progress project projects properly protocol prove provide provides public published pull purpose push pushing puts putting quick quickly random range rate read reading ready real reality realize realized reason reasonable reasons recent recently record reduce reference regular related relatively release released relevant remember remove replace request require requires research resource resources respond rest result return review rid risk roll room roughly round route rule rules run running runs safe saw scale scenario script scripts seconds secret secure security seeing seem seems seen sell send sending sense sent separate serious server service set sets setting setup seven several share shared sharing short show shows side sign significant similar simple simpler simply since single sitting situation six size slightly slow small smaller smart social software solution solutions solve solved somebody somehow sometimes somewhat somewhere soon sorry sorts sound sounds source space speak speaking spec special specific specifically spend spending spent split stack stage standard starting starts state stay step steps stick stop store story straightforward strong structure stuck suddenly super support supposed system systems taken taking talked talks technical technically technology telling tells term terms terrible test testing text thank thanks themselves theory therefore thinking third thought thoughts thousand thousands throw together ton tool tools top topic total touch towards track traffic tree tried true trust truth turn turned turns twice twitter type types ultimately under understand understanding unfortunately unique unless update upgrade useful user users uses usually valuable value various version versions versus via view wait waiting walk wanted wants watching website week weeks weird welcome whatever whenever whereas whether who's whoever whole willing within word words worked world worry worse worst worth write writing written wrong wrote yours yourself zero";
