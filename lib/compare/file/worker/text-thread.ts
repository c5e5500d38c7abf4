// Entry of the thread that looks for the lines in which two texts differ: that may take long, and others are not to wait.
import { parentPort, workerData } from 'node:worker_threads'
import { compareText } from '../compare-text.ts'
import type { TextJob } from './text-job.ts'

const { from, to, context } = workerData as TextJob

parentPort?.postMessage(compareText(from, to, context))
