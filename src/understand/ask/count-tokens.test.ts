// Sentences of our own, and how many tokens the tokenizer of Qwen 3 made of them, counted once by a real llama-server.
import { expect, it } from "vitest";
import { countTokens, countTokensAtLeast } from "./split-prompt.js";

it.each([
  ["Ada Marlow: [12:34] Well, it's a boat of oak, and we laid the keel in forty-five days.", 31],
  ["Wir haben mit einem kleinen Boot angefangen, das mein Großvater in der Scheune hatte.", 21],
  ["Zaczęliśmy od małej łodzi, którą dziadek trzymał w stodole, i tak powstał warsztat.", 30],
  ["Začali jsme s malou lodí, kterou měl dědeček ve stodole, a pak z toho byla dílna.", 39],
  ["Chúng tôi bắt đầu với một chiếc thuyền nhỏ mà ông tôi cất trong nhà kho.", 19],
  ["Ξεκινήσαμε με μια μικρή βάρκα που ο παππούς μου φύλαγε στον αχυρώνα.", 56],
  ["हमने एक छोटी नाव से शुरुआत की थी जो मेरे दादाजी ने खलिहान में रखी थी।", 65],
  ["என் தாத்தா களஞ்சியத்தில் வைத்திருந்த ஒரு சிறிய படகுடன் தொடங்கினோம்.", 75],
  ["ჩვენ დავიწყეთ პატარა ნავით, რომელსაც ბაბუა ბეღელში ინახავდა.", 60],
  ["Мы начали с маленькой лодки, которую мой дед хранил в сарае.", 24],
  ["بدأنا بقارب صغير كان جدي يحتفظ به في الحظيرة، ثم صار ورشة حقيقية.", 29],
  ["התחלנו עם סירה קטנה שסבא שלי שמר באסם, ולאט לאט זה הפך לבית מלאכה.", 28],
  ["最初は祖父が納屋に置いていた小さな舟から始めて、だんだんと工房になっていきました。", 25],
  ["我们一开始只有祖父放在谷仓里的一条小船，后来慢慢变成了一个真正的作坊。", 20],
  ["처음에는 할아버지가 헛간에 두셨던 작은 배로 시작했고, 점점 진짜 공방이 되었습니다.", 32],
  ["เราเริ่มจากเรือลำเล็กที่ปู่เก็บไว้ในยุ้งข้าว แล้วมันก็กลายเป็นโรงงานจริง", 40],
])("estimates %s", (text, real) => {
  // A prompt takes three quarters of the context.
  expect(countTokens(text)).toBeGreaterThanOrEqual(real * 0.75);
  expect(countTokens(text)).toBeLessThanOrEqual(real * 1.9);
  expect(countTokensAtLeast(text)).toBeLessThanOrEqual(real);
});
