/** Words about a letter with several requests, for cards and for the answer in the thread. */

type Place = { nth: number; of: number }

export const letterWords = {
  /** Under the first one. */
  registered: (nos: readonly string[]): string =>
    `来信包含 ${nos.length + 1} 件诉求，分别编号、分别办理：本件为第 1 件，其余为 ${nos.join('、')}，各自的承办单位和期限在下面分别告知。`,
  registeredPart: (letter: string, { nth, of }: Place): string =>
    `这是 ${letter} 来信中的第 ${nth} 件诉求（共 ${of} 件）。`,
  /** On the card. */
  first: (nos: readonly string[]): string =>
    `来信共 ${nos.length + 1} 件诉求，本件只含第 1 件，其余为 ${nos.join('、')}，分别办理。`,
  part: (letter: string, { nth, of }: Place): string =>
    `本件是 ${letter} 来信中的第 ${nth} 件诉求（共 ${of} 件），分别办理。拆分有误的，请协调员点「并案」并入 ${letter}，内容随之并入。`,
} as const
