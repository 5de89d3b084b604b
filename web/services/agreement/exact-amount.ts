/** People write 1 250 000,50 or 1,250,000.50: the last sign with one or two digits behind it is the point. */
export const exactAmount = (typed: string): string => {
  const digits = typed.replaceAll(/[\s\u00A0\u202F'’]/g, '')
  const [, whole = '', decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? []
  const plain = whole.replaceAll(/[.,](?=\d{3})/g, '')
  return decimals === undefined ? plain : `${plain}.${decimals}`
}
