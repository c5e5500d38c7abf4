import { AppError } from './app-error.ts'

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

/** Runs `work` and returns an expected failure as a value; a bug (anything but an AppError) is thrown on. */
export async function attempt<T>(work: () => Promise<T> | T): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error }
    throw error
  }
}
