import { describe, expect, it } from "vitest";
import { makeEpisode, makeShow, makeTurn } from "../../../testing/make-show.js";
import { chooseKeywords, rankKeywords } from "../../draft/find-keywords.js";
import { loadChapterModel } from "../load-chapter-model.js";
import { talkFromSegments } from "../talk.js";
import { titleSpans } from "../title-spans.js";
import { cutWords, joinWords, stemWord } from "../tokens.js";

const model = await loadChapterModel();

/** A talk about oil for a boat's wood, its winter in a shed and a race for children, five sentences each. */
const talks: Readonly<Record<string, readonly (readonly string[])[]>> = {
  de: [
    [
      "Heute reden wir darüber, wie man ein altes Holzboot mit Leinöl pflegt.",
      "Das Leinöl zieht in das Holz ein und schützt es vor dem Wasser.",
      "Man muss das Leinöl warm machen, sonst zieht es nicht ein.",
      "Ich streiche das Leinöl mit einem breiten Pinsel auf das Holz.",
      "Nach drei Tagen ist das Leinöl trocken und das Holz glänzt.",
    ],
    [
      "Im Winter liegt das Boot dann in der Scheune am Hafen.",
      "Das Winterlager ist billig, aber die Scheune ist feucht.",
      "Wir haben im Winterlager eine Heizung eingebaut, gegen die Feuchtigkeit.",
      "Wer kein Winterlager hat, deckt sein Boot mit einer Plane zu.",
      "Die Plane darf nicht auf dem Boot liegen, sonst schimmelt es.",
    ],
    [
      "Und dann gibt es die Jugendregatta im Sommer.",
      "Bei der Jugendregatta segeln Kinder ab acht Jahren.",
      "Die Kinder lernen bei der Regatta, wie man eine Boje umrundet.",
      "Letztes Jahr waren bei der Jugendregatta vierzig Kinder dabei.",
      "Der Preis der Regatta ist ein kleines Segel aus Silber.",
    ],
  ],
  fr: [
    [
      "Aujourd'hui nous parlons de l'entretien d'un vieux bateau en bois avec de l'huile de lin.",
      "L'huile de lin pénètre dans le bois et le protège de l'eau.",
      "Il faut chauffer l'huile de lin, sinon elle ne pénètre pas.",
      "Je passe l'huile de lin sur le bois avec un large pinceau.",
      "Après trois jours l'huile de lin est sèche et le bois brille.",
    ],
    [
      "En hiver le bateau reste dans la grange près du port.",
      "Le hangar d'hiver est bon marché, mais la grange est humide.",
      "Nous avons installé un chauffage dans le hangar contre l'humidité.",
      "Ceux qui n'ont pas de hangar couvrent leur bateau avec une bâche.",
      "La bâche ne doit pas toucher le bateau, sinon il moisit.",
    ],
    [
      "Et puis il y a la régate des jeunes en été.",
      "À la régate des jeunes les enfants naviguent dès huit ans.",
      "Les enfants apprennent pendant la régate à contourner une bouée.",
      "L'année dernière quarante enfants étaient à la régate des jeunes.",
      "Le prix de la régate est une petite voile en argent.",
    ],
  ],
  es: [
    [
      "Hoy hablamos de cómo se cuida un viejo barco de madera con aceite de linaza.",
      "El aceite de linaza entra en la madera y la protege del agua.",
      "Hay que calentar el aceite de linaza, si no no entra.",
      "Yo paso el aceite de linaza con una brocha ancha.",
      "Después de tres días el aceite de linaza está seco y la madera brilla.",
    ],
    [
      "En invierno el barco se queda en el granero junto al puerto.",
      "El almacén de invierno es barato, pero el granero es húmedo.",
      "Hemos puesto una calefacción en el almacén contra la humedad.",
      "Quien no tiene almacén cubre su barco con una lona.",
      "La lona no debe tocar el barco, si no sale moho.",
    ],
    [
      "Y luego está la regata juvenil en verano.",
      "En la regata juvenil navegan niños desde los ocho años.",
      "Los niños aprenden en la regata a rodear una boya.",
      "El año pasado hubo cuarenta niños en la regata juvenil.",
      "El premio de la regata es una pequeña vela de plata.",
    ],
  ],
  pt: [
    [
      "Hoje falamos de como se cuida de um velho barco de madeira com óleo de linhaça.",
      "O óleo de linhaça entra na madeira e protege a madeira da água.",
      "É preciso aquecer o óleo de linhaça, senão ele não entra.",
      "Eu passo o óleo de linhaça com um pincel largo.",
      "Depois de três dias o óleo de linhaça está seco e a madeira brilha.",
    ],
    [
      "No inverno o barco fica no celeiro ao lado do porto.",
      "O armazém de inverno é barato, mas o celeiro é úmido.",
      "Colocamos um aquecedor no armazém contra a umidade.",
      "Quem não tem armazém cobre o barco com uma lona.",
      "A lona não deve tocar o barco, senão cria mofo.",
    ],
    [
      "E depois há a regata juvenil no verão.",
      "Na regata juvenil navegam crianças desde os oito anos.",
      "As crianças aprendem na regata a contornar uma boia.",
      "No ano passado havia quarenta crianças na regata juvenil.",
      "O prêmio da regata é uma pequena vela de prata.",
    ],
  ],
  it: [
    [
      "Oggi parliamo di come si cura una vecchia barca di legno con l'olio di lino.",
      "L'olio di lino entra nel legno e lo protegge dall'acqua.",
      "Bisogna scaldare l'olio di lino, altrimenti non entra.",
      "Io passo l'olio di lino con un pennello largo.",
      "Dopo tre giorni l'olio di lino è asciutto e il legno brilla.",
    ],
    [
      "In inverno la barca resta nel fienile vicino al porto.",
      "Il rimessaggio invernale costa poco, ma il fienile è umido.",
      "Abbiamo messo una stufa nel rimessaggio contro l'umidità.",
      "Chi non ha un rimessaggio copre la barca con un telo.",
      "Il telo non deve toccare la barca, altrimenti viene la muffa.",
    ],
    [
      "E poi c'è la regata giovanile in estate.",
      "Alla regata giovanile vanno in barca i bambini da otto anni.",
      "I bambini imparano nella regata a girare una boa.",
      "L'anno scorso c'erano quaranta bambini alla regata giovanile.",
      "Il premio della regata è una piccola vela d'argento.",
    ],
  ],
  ru: [
    [
      "Сегодня мы говорим о том, как ухаживать за старой деревянной лодкой с помощью льняного масла.",
      "Льняное масло впитывается в дерево и защищает его от воды.",
      "Льняное масло нужно нагреть, иначе оно не впитается.",
      "Я наношу льняное масло широкой кистью.",
      "Через три дня льняное масло высыхает, и дерево блестит.",
    ],
    [
      "Зимой лодка стоит в сарае у гавани.",
      "Зимняя стоянка дешёвая, но сарай сырой.",
      "Мы поставили на зимней стоянке печку против сырости.",
      "У кого нет стоянки, тот накрывает лодку брезентом.",
      "Брезент не должен касаться лодки, иначе появится плесень.",
    ],
    [
      "А летом у нас проходит детская регата.",
      "В детской регате участвуют дети с восьми лет.",
      "На регате дети учатся обходить буй.",
      "В прошлом году в детской регате было сорок детей.",
      "Приз регаты — маленький серебряный парус.",
    ],
  ],
  ja: [
    [
      "今日は古い木の船を亜麻仁油で手入れする方法について話します。",
      "亜麻仁油は木に染み込んで水から守ってくれます。",
      "亜麻仁油は温めないと染み込みません。",
      "私は広い刷毛で亜麻仁油を塗ります。",
      "三日後に亜麻仁油は乾いて木が光ります。",
    ],
    [
      "冬になると船は港の倉庫に入ります。",
      "冬の倉庫は安いですが湿気が多いです。",
      "私たちは倉庫に暖房を入れて湿気を減らしました。",
      "倉庫がない人は船に防水シートをかけます。",
      "防水シートが船に触れるとカビが生えます。",
    ],
    [
      "夏には子どもレースがあります。",
      "子どもレースには八歳から参加できます。",
      "レースで子どもたちはブイの回り方を学びます。",
      "去年の子どもレースには四十人が参加しました。",
      "レースの賞品は小さな銀の帆です。",
    ],
  ],
  zh: [
    [
      "今天我们谈谈怎样用亚麻籽油保养旧木船。",
      "亚麻籽油渗进木头里,保护木头不受水的伤害。",
      "亚麻籽油要加热,不然渗不进去。",
      "我用宽刷子把亚麻籽油刷在木头上。",
      "三天以后亚麻籽油干了,木头就发亮。",
    ],
    [
      "冬天船放在港口旁边的仓库里。",
      "冬天的仓库很便宜,但是仓库很潮湿。",
      "我们在仓库里装了暖气来对付潮湿。",
      "没有仓库的人用防水布盖住船。",
      "防水布不能碰到船,不然会发霉。",
    ],
    [
      "夏天有少年帆船赛。",
      "少年帆船赛八岁的孩子就可以参加。",
      "孩子们在帆船赛里学习怎样绕过浮标。",
      "去年少年帆船赛有四十个孩子参加。",
      "帆船赛的奖品是一面小小的银帆。",
    ],
  ],
  ar: [
    [
      "اليوم نتحدث عن العناية بقارب خشبي قديم بزيت بذور الكتان.",
      "زيت الكتان يدخل في الخشب ويحميه من الماء.",
      "يجب تسخين زيت الكتان وإلا فلن يدخل في الخشب.",
      "أدهن زيت الكتان بفرشاة عريضة.",
      "بعد ثلاثة أيام يجف زيت الكتان ويلمع الخشب.",
    ],
    [
      "في الشتاء يبقى القارب في المخزن قرب الميناء.",
      "مخزن الشتاء رخيص لكنه رطب.",
      "وضعنا مدفأة في المخزن ضد الرطوبة.",
      "من لا يملك مخزنا يغطي قاربه بغطاء بلاستيكي.",
      "الغطاء البلاستيكي يجب ألا يلمس القارب وإلا ظهر العفن.",
    ],
    [
      "وفي الصيف هناك سباق الأطفال.",
      "في سباق الأطفال يشارك الأطفال من سن الثامنة.",
      "يتعلم الأطفال في السباق الدوران حول العوامة.",
      "في العام الماضي شارك أربعون طفلا في سباق الأطفال.",
      "جائزة السباق شراع صغير من الفضة.",
    ],
  ],
  hi: [
    [
      "आज हम बात करेंगे कि पुरानी लकड़ी की नाव की देखभाल अलसी के तेल से कैसे करें।",
      "अलसी का तेल लकड़ी में समा जाता है और उसे पानी से बचाता है।",
      "अलसी का तेल गरम करना पड़ता है, नहीं तो वह लकड़ी में नहीं जाता।",
      "मैं चौड़े ब्रश से अलसी का तेल लगाता हूँ।",
      "तीन दिन बाद अलसी का तेल सूख जाता है और लकड़ी चमकती है।",
    ],
    [
      "सर्दियों में नाव बंदरगाह के पास गोदाम में रहती है।",
      "सर्दियों का गोदाम सस्ता है, लेकिन गोदाम में नमी है।",
      "हमने गोदाम में नमी के लिए हीटर लगाया।",
      "जिसके पास गोदाम नहीं है वह नाव को तिरपाल से ढकता है।",
      "तिरपाल नाव को नहीं छूना चाहिए, नहीं तो फफूंद लगती है।",
    ],
    [
      "और गर्मियों में बच्चों की नाव दौड़ होती है।",
      "बच्चों की नाव दौड़ में आठ साल के बच्चे भाग लेते हैं।",
      "नाव दौड़ में बच्चे सीखते हैं कि बोया का चक्कर कैसे लगाएँ।",
      "पिछले साल बच्चों की नाव दौड़ में चालीस बच्चे थे।",
      "नाव दौड़ का इनाम चाँदी की एक छोटी पाल है।",
    ],
  ],
  ko: [
    [
      "오늘은 오래된 나무 배를 아마인유로 관리하는 방법을 이야기합니다.",
      "아마인유는 나무에 스며들어 물로부터 지켜 줍니다.",
      "아마인유는 데우지 않으면 스며들지 않습니다.",
      "저는 넓은 붓으로 아마인유를 바릅니다.",
      "사흘이 지나면 아마인유가 마르고 나무가 빛납니다.",
    ],
    [
      "겨울에는 배를 항구 옆 창고에 둡니다.",
      "겨울 창고는 싸지만 창고가 습합니다.",
      "우리는 창고에 난로를 놓아 습기를 줄였습니다.",
      "창고가 없는 사람은 배에 방수포를 덮습니다.",
      "방수포가 배에 닿으면 곰팡이가 핍니다.",
    ],
    [
      "여름에는 어린이 요트 대회가 있습니다.",
      "어린이 요트 대회에는 여덟 살부터 나갈 수 있습니다.",
      "요트 대회에서 아이들은 부표를 도는 법을 배웁니다.",
      "작년 어린이 요트 대회에는 마흔 명이 나왔습니다.",
      "요트 대회의 상품은 작은 은색 돛입니다.",
    ],
  ],
};

const expected: Readonly<Record<string, readonly (string | undefined)[]>> = {
  de: ["Leinöl", "Boot", "Jugendregatta"],
  fr: ["Huile de lin", "Hangar", "Régate des jeunes"],
  es: ["Aceite de linaza", "Almacén", "Regata juvenil"],
  pt: ["Óleo de linhaça", "Armazém", "Regata juvenil"],
  it: ["Olio di lino", "Rimessaggio", "Regata giovanile"],
  ru: ["Льняное масло", "Зимняя стоянка", "Детской регате"],
  ja: ["亜麻仁油", "防水シート", "レース"],
  zh: ["亚麻", "仓库", "少年帆船"],
  ar: ["زيت الكتان", "المخزن", "الأطفال"],
  hi: ["अलसी का तेल", "गोदाम", "नाव दौड़"],
  ko: ["아마인유", "방수포", undefined],
};

const titlesOf = (language: string): (string | undefined)[] => {
  const segments = talks[language]!.flatMap((sentences, k) =>
    sentences.map((text, at) => ({ start: k * 200 + at * 40, end: k * 200 + at * 40 + 40, text })),
  );
  return titleSpans(talkFromSegments(segments, 600, language), [0, 200, 400], model);
};

describe("titles in other languages", () => {
  it.each(Object.keys(expected))("are what a chapter says again, in %s", (language) => {
    expect(titlesOf(language)).toEqual(expected[language]);
  });

  it("go with keywords of the same words, written as the language writes them", () => {
    const keywordsOf = (language: string): string[] => {
      const turns = talks[language]!.flat().map((text, at) => makeTurn(text, at * 40, at * 40 + 40));
      const ranked = rankKeywords(makeShow({ language }), makeEpisode(), turns, { stopWords: model.stopWords });
      return chooseKeywords(ranked);
    };
    expect(keywordsOf("fr")).toContain("régate");
    expect(keywordsOf("fr").join(" ")).not.toMatch(/d'|l'|quarante/);
    expect(keywordsOf("ja")).toContain("子どもレース");
    expect(keywordsOf("hi")).toContain("नाव दौड़");
  });

  it("cut words from what is glued to them", () => {
    expect(cutWords("L'huile d'un vieux bateau qu'il aime", "fr")).toEqual([
      "huile",
      "un",
      "vieux",
      "bateau",
      "il",
      "aime",
    ]);
    expect(cutWords("Dall'olio all'acqua", "it")).toEqual(["olio", "acqua"]);
    expect(cutWords("창고에서는 배를 덮습니다", "ko")).toEqual(["창고", "배를", "덮습니다"]);
    expect(cutWords("o'clock d'you", "en")).toEqual(["o'clock", "d'you"]);
    expect(joinWords(["子ども", "レース", "in", "Tokyo"])).toBe("子どもレース in Tokyo");
    expect(["масло", "масла", "маслом"].map(stemWord)).toEqual(["масл", "масл", "масл"]);
    expect(stemWord("الزيت")).toBe(stemWord("زيت"));
  });

  it("are none where the stop words are not known", () => {
    const segments = talks.de!.flat().map((text, at) => ({ start: at * 40, end: at * 40 + 40, text }));
    expect(titleSpans(talkFromSegments(segments, 600, "zu"), [0, 200], model)).toEqual([undefined, undefined]);
  });
});
