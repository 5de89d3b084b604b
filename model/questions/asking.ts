/** How much may be asked, and how long: far beyond what anybody asks, and little enough for one screen. */
export const mostSets = 50
export const mostAsked = 200
/** How many groups and organisations are asked at once. */
export const mostAudiences = 20
/** Answers that one open link takes in all, changed ones included. */
export const mostLinkAnswers = 1000
const mostDays = 180
/** How many letters of a name somebody must know to find who can be asked: with fewer, names could be listed. */
export const lettersToFind = 3

/** Whether there are letters enough in what is searched by. */
export const mayFindBy = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= lettersToFind

const dayMilliseconds = 24 * 60 * 60 * 1000

const dayOf = (at: string): string => at.slice(0, 10)

/** The last day (UTC) that questions asked now may be open. */
export const latestClosing = (now: string): string =>
  dayOf(new Date(Date.parse(now) + mostDays * dayMilliseconds).toISOString())

/** Whether questions may close on this day: today or later, and not too late. */
export const mayCloseOn = (day: string, now: string): boolean =>
  day >= dayOf(now) && day <= latestClosing(now)

type Closing = { closedAt: string | null; closesOn: string }

/** Whether answers are taken: nobody has closed the questions, and their last day (UTC) is not over. */
export const isOpen = ({ closedAt, closesOn }: Closing, now: string): boolean =>
  closedAt === null && closesOn >= dayOf(now)

type Asked = { askedAt: string; remindedAt: string | null; answeredAt: string | null }

/** Whether somebody who was asked may be reminded: a day has gone by since they last heard of it. */
export const mayBeReminded = ({ askedAt, remindedAt, answeredAt }: Asked, now: string): boolean =>
  answeredAt === null && Date.parse(now) - Date.parse(remindedAt ?? askedAt) >= dayMilliseconds
