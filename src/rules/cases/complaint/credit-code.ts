/** 统一社会信用代码: whether its last character fits the others (GB 32100-2015, 4 and 5). */

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/** As the register writes it: capital letters, without blanks. */
export const creditCodeOf = (written: string): string => written.replace(/\s/g, '').toUpperCase()

/** True for 18 characters whose check character is right. Says nothing about whether the enterprise exists. */
export function isCreditCode(code: string): boolean {
  if (!shape.test(code)) return false
  // Each place weighs 3 to the power of its number, in the remainder of 31.
  const { sum } = [...code.slice(0, 17)].reduce(
    ({ sum, weight }, sign) => ({ sum: sum + signs.indexOf(sign) * weight, weight: (weight * 3) % 31 }),
    { sum: 0, weight: 1 },
  )
  return signs[(31 - (sum % 31)) % 31] === code[17]
}
