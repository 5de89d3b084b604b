import { useState } from 'react'
import type { QuestionId } from '#model/definition/questions.ts'

export type TypedAnswer = { text: string; type: (text: string) => void }

// A token is part of it: the same question may be asked in another workshop.
const keyOf = (token: string, question: QuestionId): string =>
  `covalence.workshop.${token.slice(0, 8)}.${question}`

/** What somebody types and has not sent, kept through a reload of the page. */
export const useTypedAnswer = (token: string, question: QuestionId): TypedAnswer => {
  const key = keyOf(token, question)
  const [text, setText] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? ''
    } catch {
      return ''
    }
  })
  const type = (next: string) => {
    setText(next)
    try {
      if (next === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, next)
    } catch {
      // Storage may be forbidden: then it holds as long as this page is open.
    }
  }
  return { text, type }
}
