/** The words of questions that tell nothing of a report, by language: wanted where there are such reports, not required. */

/** Folded, as searches are; with what every report is called. */
const small: Readonly<Record<string, string>> = {
  en: 'a an and are at between by did do does for from go had happened has have how in is it of on or our that the there this to was we were what when where which who why with incident incidents report reports rca postmortem',
  de: 'am an auf aus bei das dem den der des die ein eine einem einen einer es fur hat im in ist mit oder und uns vom von vor wann war waren warum was wer wie wo zu zwischen zum zur vorfall vorfalle bericht berichte',
  es: 'a al como con cuando de del donde el en entre es esta fue la las lo los o para por porque que quien se un una y incidente incidentes informe informes',
  fr: 'a au aux avec ce dans de des du elle en entre est et etait il la le les leur ou par pour pourquoi quand que qui quoi sur un une incident incidents rapport rapports',
  pt: 'a ao as com como da das de do dos e em entre era foi na nas no nos o os onde ou para por porque quando que quem um uma incidente incidentes relatorio relatorios',
  pl: 'a czy dla do dlaczego i jak jest kiedy kto miedzy na nie o od po przez przy w we z za ze incydent incydenty raport raporty',
}

/** Those of a language and of English. */
export function smallWords(language: string): readonly string[] {
  const [spoken = 'en'] = language.split('-')
  return [...new Set(['en', spoken])].flatMap(name => small[name]?.split(' ') ?? [])
}
