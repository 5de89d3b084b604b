import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

const secondMilliseconds = 1000

const secondsUntil = (endsAt: string, ahead: number): number =>
  Math.max(0, Math.ceil((Date.parse(endsAt) - Date.now() - ahead) / secondMilliseconds))

const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The time that is left by the server's clock; at its end it says so, and ends nothing. */
export const Countdown = ({ endsAt, ahead }: { endsAt: string; ahead: number }) => {
  const { t } = useTranslation()
  const [left, setLeft] = useState(() => secondsUntil(endsAt, ahead))
  useEffect(() => {
    const look = () => setLeft(secondsUntil(endsAt, ahead))
    look()
    const looking = setInterval(look, secondMilliseconds / 4)
    return () => clearInterval(looking)
  }, [endsAt, ahead])
  return (
    <>
      {left > 0 && (
        <span
          role="timer"
          aria-label={t('workshops.time.left')}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {clockOf(left)}
        </span>
      )}
      {/* Read out once, when it happens. */}
      <span aria-live="polite">{left === 0 ? t('workshops.time.over') : ''}</span>
    </>
  )
}
