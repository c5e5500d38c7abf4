/** For an element that scrolls: the keyboard has to reach it, https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/ */
export const scrollable = { tabIndex: 0 } as const
