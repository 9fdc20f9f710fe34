// Which language a few sentences of a show's pages are taken to be in.
import { expect, it } from "vitest";
import type { ForeignEpisode } from "../../model/moved-show.js";
import { guessSpoken } from "./fill-unsaid.js";

/** Of a folder whose pages have these texts. */
const guess = (texts: readonly string[]): Promise<string | undefined> =>
  guessSpoken({ fields: {}, episodes: texts.map((notes) => ({ fields: {}, notes }) as unknown as ForeignEpisode) });

it.each([
  [
    "en",
    "In this episode we talk about the keel of a boat, and why it is as long as it is. We also ask what to do with the oars in a storm.",
  ],
  [
    "de",
    "In dieser Folge reden wir über den Kiel, und warum er nicht so lang ist wie das Boot. Mit dabei ist Ida, die auf der Werft die Ruder macht, und der Hafen ist im Winter für ein Boot nicht gut.",
  ],
  [
    "pt",
    "Neste episódio falamos com a Ida sobre os barcos e o que não fazer no inverno. Uma conversa para quem gosta do mar e dos remos, com uma dica no fim.",
  ],
  [
    "es",
    "En este episodio hablamos con Ida de los barcos y de lo que no se hace en el invierno. Una charla para quien ama el mar y las velas, con una idea al final de la tarde.",
  ],
  [
    "fr",
    "Dans cet épisode, nous parlons avec Ida des bateaux et de ce que l'hiver fait dans le port. Une conversation pour les marins, avec une idée du large et la mer.",
  ],
  [
    "sv",
    "I det här avsnittet pratar vi med Ida om båtar och vad som är bra att göra på vintern. Det är ett samtal för den som gillar havet och åror, med en idé av Jon.",
  ],
  ["ja", "今回は船の竜骨について話しました。なぜこんなに長いのか、冬の港で何をするのかをイーダさんに聞きました。"],
  ["zh", "这一期我们聊到船的龙骨，为什么它这么长，冬天在港口应该做什么，以及划桨的方法。"],
  [
    "ru",
    "В этом выпуске мы говорили о лодках, и почему они такие длинные. Это разговор для тех, кто любит море и вёсла, вышел и новый этап.",
  ],
  ["fa", "در این قسمت درباره قایق‌ها گپ زدیم و پرسیدیم چرا پاروها این‌قدر بلند هستند و در زمستان چه باید کرد."],
])("knows %s", async (language, text) => {
  expect(await guess([text.repeat(12)])).toBe(language);
});

it("says nothing of a few words, or of none", async () => {
  expect(await guess(["Keel, oars, mast"])).toBeUndefined();
  expect(await guess([])).toBeUndefined();
  expect(await guess(["lorem ipsum dolor sit amet consectetur ".repeat(20)])).toBeUndefined();
});
