import type { ReactNode } from 'react'
import type { ShownAnswer } from '#model/workshops/workshop.ts'
import { SpeakingBadge } from './speaking-badge.tsx'
import classes from './boards.module.css'

/** One answer, to be read from afar, with the side that it was given for. */
export const AnswerText = ({ answer, children }: { answer: ShownAnswer; children?: ReactNode }) => (
  <>
    <span className={classes.answerText} dir="auto">
      {answer.text}
    </span>
    <span className={classes.answerBy}>
      {answer.role !== null && <SpeakingBadge role={answer.role} />}
      {answer.name !== null && <span>{answer.name}</span>}
      {children}
    </span>
  </>
)

/** All answers side by side. */
export const AnswerCards = ({ answers, label }: { answers: readonly ShownAnswer[]; label: string }) => (
  <ul className={classes.cards} aria-label={label} data-many={answers.length > 24 || undefined}>
    {answers.map((answer) => (
      <li key={answer.id} className={classes.card}>
        <AnswerText answer={answer} />
      </li>
    ))}
  </ul>
)
