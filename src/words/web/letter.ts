/** Words about a letter with several requests, for whoever wrote it. */

export const letterWords = {
  zh: {
    title: (count: number) => `您的来信包含 ${count} 件诉求，分别办理`,
    note: '各件凭自己的编号查询，查询码相同。补充、答复、撤回等请在相应的那一件里操作；随信提交的附件放在第 1 件。如果其实是同一件事，请在任一件里用「补充材料」说明，协调组会合并办理。',
    line: (nth: number) => `第 ${nth} 件`,
    here: '（本件）',
    later: '正在确定承办单位',
    open: '查看',
    pending: (count: number) => `其余 ${count} 件正在编号，请稍后刷新或在查询页查看。`,
  },
  en: {
    title: (count: number) => `Your letter has ${count} requests, each handled by itself`,
    note: 'Each has its own number; the code is the same for all. Add to, answer or withdraw each on its own page; files sent with the letter are kept with the first. If they are one matter after all, say so with "Add to it" on any of them, and the coordinators will join them.',
    line: (nth: number) => `Request ${nth}`,
    here: '(this one)',
    later: 'Being assigned',
    open: 'Open',
    pending: (count: number) =>
      `The other ${count} are being numbered; reload in a moment, or look on the tracking page.`,
  },
} as const
