/** For a field that appears because somebody asked for it. */
export const takeFocus = (field: HTMLElement | null): void => field?.focus()
