// Portuguese nouns: what stands before them, and which name no topic.
import type { NounTable } from "./noun-table.js";

export const portuguese: NounTable = {
  determiners:
    "um|uma|uns|umas|do|da|dos|das|no|na|nos|nas|ao|aos|à|às|pelo|pela|pelos|pelas|num|numa|dum|duma|meu|minha|meus|minhas|teu|tua|seu|sua|seus|suas|nosso|nossa|nossos|nossas|cada|algum|alguma|alguns|algumas|nenhum|nenhuma|qualquer|muitos|muitas|vários|várias|este|estes|esse|esses|aquele|aqueles|deste|desta|desse|dessa|neste|nesta|nesse|nessa",
  articles: "o|os|a|as|esta|estas|essa|essas|outro|outra|outros|outras|muito|muita",
  prepositions: "com|contra|de|desde|durante|em|entre|para|pra|por|sem|sob|sobre|até|após",
  hollow:
    "coisa|coisas|tema|temas|assunto|assuntos|problema|problemas|pergunta|perguntas|questão|questões|resposta|respostas|exemplo|exemplos|ponto|pontos|parte|partes|tipo|tipos|forma|formas|maneira|maneiras|modo|modos|jeito|jeitos|caso|casos|razão|razões|motivo|motivos|fim|final|começo|início|lado|lados|lugar|lugares|momento|momentos|vez|vezes|tempo|tempos|segundo|segundos|minuto|minutos|hora|horas|dia|dias|tarde|noite|manhã|semana|semanas|mês|meses|ano|anos|segunda|terça|quarta|quinta|sexta|sábado|domingo|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|cento|cem|mil|milhão|milhões|número|números|quantidade|quantidades|monte|dólares|reais|euros|pessoa|pessoas|gente|galera|pessoal|homem|mulher|cara|nome|nomes|palavra|palavras|termo|termos|ideia|ideias|opinião|sentido|nível|níveis|passo|passos|caminho|episódio|episódios|programa|podcast|capítulo|convidado|convidada|convidados|ouvinte|ouvintes|obrigado|obrigada|abraço|abraços|olá|oi|tchau|sorte|detalhe|detalhes|diferença|diferenças|metade|resto|contrário|cabeça|mão|mãos|olho|olhos|mundo|vida|história|situação|situações|possibilidade|possibilidades|elemento|elementos|categoria|verdade|série|maioria|espécie|fato|fatos|passado|futuro|presente|meio|aspecto|aspectos|favor|conta|negócio|mau|má|bom|boa|bons|último|última|primeiro|primeira|melhor|pior|novo|nova|grande|pequeno|útil|fácil|difícil|possível|importante|necessário|claro|certo|maior|maiores|menor|menores|terceiro|terceira|total",
  inflection: /(?:[oae]s?|s)$/u,
  loose: /mente$|(?:[^jv]em|[^c]am|ndo|mos|ram)$|(?:ará|erá|irá|arão|erão|irão|aria|eria|iria|ariam|eriam|iriam)$/u,
  verbal: /(?:[aeiô]r|r-se|[aií]d[oa]s?|[éóáu])$/u,
};
