// Italian phrases beside which the names of a show stand.
import type { FrameTable } from "./frame-table.js";

export const italian: FrameTable = {
  before: {
    host: "il vostro host|il tuo host|il vostro conduttore|la vostra conduttrice|condotto da|presentato da",
    guest:
      "il mio ospite|la mia ospite|il mio ospite è|la mia ospite è|il mio ospite di oggi è|la mia ospite di oggi è|il nostro ospite|la nostra ospite|il nostro ospite è|la nostra ospite è|il nostro ospite di oggi è|la nostra ospite di oggi è|oggi con me|ospite di oggi è|in compagnia di",
    speaker: "mi chiamo|il mio nome è",
    show: "benvenuti a|benvenuti ad|benvenuto a|benvenuta a|benvenuti al|benvenuti su|benvenuti in|bentornati a|bentornati su|state ascoltando|stai ascoltando|puntata di|episodio di|edizione di",
    firm: "fondatore di|fondatrice di|cofondatore di|cofondatrice di|direttore di|direttrice di|amministratore delegato di|amministratrice delegata di|socio di|socia di|lavora in",
  },
  opening: { speaker: "io sono|sono|qui è", show: "questo è" },
  behind: "è il fondatore|è la fondatrice|è il cofondatore|è la cofondatrice|è fondatore|è fondatrice|è con noi",
  between: "il|lo|la|i|gli|le|ehm|oggi|di nuovo|come sempre",
  and: "e|ed",
  general: "podcast|programma|puntata|episodio|canale|serie|radio|trasmissione",
};
