// Portuguese phrases beside which the names of a show stand.
import type { FrameTable } from "./frame-table.js";

export const portuguese: FrameTable = {
  before: {
    host: "seu anfitrião|sua anfitriã|vosso anfitrião|vossa anfitriã|apresentado por|seu apresentador|sua apresentadora",
    guest:
      "meu convidado|minha convidada|meu convidado é|minha convidada é|o meu convidado de hoje é|meu convidado de hoje é|minha convidada de hoje é|nosso convidado|nossa convidada|nosso convidado é|nossa convidada é|nosso convidado de hoje é|nossa convidada de hoje é|hoje recebo|recebemos hoje|hoje eu converso com|converso com",
    speaker: "me chamo|chamo-me|meu nome é|o meu nome é",
    show: "bem-vindos ao|bem-vindos a|bem-vindo ao|bem-vinda ao|bem-vindos de volta ao|bem vindos ao|bem vindo ao|você está ouvindo|vocês estão ouvindo|estás a ouvir|estão a ouvir|episódio do|episódio de|episódio da|edição do",
    firm: "fundador da|fundadora da|fundador do|fundadora do|cofundador da|cofundadora da|cofundador do|cofundadora do|presidente da|diretor da|diretora da|sócio da|sócia da|trabalha na",
  },
  opening: { speaker: "eu sou|eu sou o|eu sou a|aqui é|sou o|sou a", show: "este é|isto é|esse é" },
  behind: "é o fundador|é a fundadora|é o cofundador|é a cofundadora|é fundador|é fundadora|está conosco|está connosco",
  between: "o|a|os|as|é|hoje|de novo|como sempre",
  and: "e",
  general: "podcast|programa|episódio|canal|série|rádio",
};
