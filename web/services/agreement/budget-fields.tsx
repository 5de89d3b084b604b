import { Group, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Budget } from '#model/life-cycle/sign-off.ts'
import { useFormats } from '#web/ui/formats.ts'
import { exactAmount } from './exact-amount.ts'

/** A budget as it is typed. */
export type BudgetText = { amount: string; currency: string; from: string; until: string; conditions: string }

export const emptyBudget: BudgetText = { amount: '', currency: '', from: '', until: '', conditions: '' }

/** What the sponsor authorises, or null while something is missing or wrong. */
export const budgetOf = (typed: BudgetText): Budget | null => parse(typed).data ?? null

const parse = ({ amount, currency, ...rest }: BudgetText) =>
  Budget.safeParse({ amount: exactAmount(amount), currency: currency.trim().toUpperCase(), ...rest })

type BudgetFieldsProps = { budget: BudgetText; setBudget: (budget: BudgetText) => void; tried: boolean }

/** Asks a sponsor for an amount, its currency, and the days from and until which it stands. */
export const BudgetFields = ({ budget, setBudget, tried }: BudgetFieldsProps) => {
  const { t } = useTranslation()
  const formats = useFormats()
  const outcome = parse(budget)
  const wrong = new Set(outcome.success ? [] : outcome.error.issues.map(({ path }) => path[0]))
  const field = (name: keyof BudgetText) => ({
    label: t(`service.budget.${name}`),
    value: budget[name],
    error: tried && wrong.has(name) ? t(`service.budget.wrong.${name}`) : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setBudget({ ...budget, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput {...field('amount')} required inputMode="decimal" placeholder="250000" />
        <TextInput {...field('currency')} required placeholder="CAD" maxLength={3} />
      </Group>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput {...field('from')} required type="date" />
        <TextInput {...field('until')} required type="date" />
      </Group>
      <output>
        {outcome.success && (
          <Text>
            {t('service.budget.understood', {
              amount: formats.money(outcome.data.amount, outcome.data.currency),
              from: formats.day(outcome.data.from),
              until: formats.day(outcome.data.until),
            })}
          </Text>
        )}
      </output>
      <Textarea {...field('conditions')} description={t('service.budget.conditionsHelp')} />
    </>
  )
}
