import { type ParsedLocation, redirect } from '@tanstack/react-router'
import { ProblemError } from '#model/contract/client.ts'

export const isUnauthenticated = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'unauthenticated'

/** What a route needs from the server; who is not signed in is sent to the sign-in page, and from there back here. */
export const orSignIn = async <Data>(data: Promise<Data>, location: ParsedLocation): Promise<Data> => {
  try {
    return await data
  } catch (error) {
    if (!isUnauthenticated(error)) throw error
    throw redirect({
      to: '/sign-in',
      search: location.href === '/' ? {} : { to: location.href },
      replace: true,
    })
  }
}
