/** The languages of the public's door. */
export type Language = 'zh' | 'en'
