// Words without a topic of their own in the languages that have a list in the package `stopword`, as words between spaces.
import * as stopword from "stopword";

const lists: Readonly<Record<string, readonly string[]>> = {
  af: stopword.afr,
  ar: stopword.ara,
  bg: stopword.bul,
  bn: stopword.ben,
  ca: stopword.cat,
  cs: stopword.ces,
  da: stopword.dan,
  el: stopword.ell,
  eo: stopword.epo,
  et: stopword.est,
  eu: stopword.eus,
  fa: stopword.fas,
  fi: stopword.fin,
  ga: stopword.gle,
  gl: stopword.glg,
  gu: stopword.guj,
  he: stopword.heb,
  hi: stopword.hin,
  hr: stopword.hrv,
  hu: stopword.hun,
  hy: stopword.hye,
  id: stopword.ind,
  ja: stopword.jpn,
  ko: stopword.kor,
  lt: stopword.lit,
  lv: stopword.lav,
  mr: stopword.mar,
  ms: stopword.msa,
  my: stopword.mya,
  nb: stopword.nob,
  nl: stopword.nld,
  pl: stopword.pol,
  ro: stopword.ron,
  ru: stopword.rus,
  sk: stopword.slk,
  sl: stopword.slv,
  sv: stopword.swe,
  sw: stopword.swa,
  th: stopword.tha,
  tl: stopword.tgl,
  tr: stopword.tur,
  uk: stopword.ukr,
  ur: stopword.urd,
  vi: stopword.vie,
  zh: stopword.zho,
  no: stopword.nob,
};

/** The small talk of podcasts that these lists miss. */
const spoken: Readonly<Record<string, string>> = {
  ar: "يجب وإلا لكنه لكن يعني طيب اليوم الآن جدا أيضا هنا هناك شيء نتحدث أعتقد مثلا حتى كل",
  hi: "हम मैं करेंगे करें कैसे बात नहीं लेकिन बाद पास बहुत क्या क्यों अब यहाँ वहाँ मतलब अच्छा जब तब अगर तीन एक दो होती होता जाता जाती पड़ता रहती रहता लेते लगता लगती चाहिए",
  ja: "今日 私 私たち 僕 人 話 話し 方法 今 時 年 去年 今年 とき こと もの ため 何 本当 感じ 場合 自分 皆さん 皆 みなさん 方 中 上 下 前 後 日 月 問題 最近 全部 番組 必要 大事 普通 結構 最初 最後 次 他 気 形 部分 ちょっと すごい 思い 思う 言う 言っ 年前",
  ko: "오늘 우리 저는 그리고 그래서 그런데 사람 이야기 정말 지금 작년 올해 방법 경우 때문 그냥 조금 진짜 생각 여기 거기 이제 있습니다 합니다",
  nl: "vandaag praten dus gewoon eigenlijk heel echt gaan gaat jaar jaren drie twee want omdat anders altijd",
  pl: "dzisiaj dziś rozmawiamy więc bardzo może jest są trzeba inaczej potem zawsze rok lat trzy dwa",
  ru: "сегодня говорим нужно надо иначе это вот просто очень потом три два через году год лет который которые которая можно сейчас тоже также должен должна",
  sv: "idag pratar så alltså egentligen mycket verkligen går år tre två annars alltid",
  tr: "bugün konuşuyoruz çok sonra önce yıl üç iki yoksa her zaman gerçekten şey yani",
  uk: "сьогодні говоримо треба потрібно інакше це ось просто дуже потім три два через рік років який які можна зараз також",
  zh: "今天 我们 你们 他们 谈谈 怎样 怎么 不然 以后 以前 时候 可以 就是 这个 那个 什么 因为 所以 但是 然后 如果 虽然 而且 其实 大家 觉得 知道 现在 非常 比较 可能 应该 需要 没有 一个 一些 里面 学习 进去 很多 东西 小时 分钟 星期 明天 昨天 问题 事情 方面 部分 情况 节目 嘉宾 朋友 意思 感觉 地方 办法 方法 开始 最后 第一 一点 主要 关系 人",
};

/** Two-letter language -> stop words in lower case. */
export const otherStopWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(lists).map(([language, list]) => [
    language,
    [
      ...new Set([
        ...list.map((word) => word.toLowerCase().replaceAll("’", "'")),
        ...(spoken[language] === undefined ? [] : spoken[language].split(" ")),
      ]),
    ].join(" "),
  ]),
);
