// Entry of the thread that looks for the lines in which two texts differ: that may take long, and others are not to wait.
import { parentPort, workerData } from 'node:worker_threads'
import { runBehindPages } from '#lib/archive/index/worker/run-behind-pages'
import { compareText } from '../compare-text.ts'
import type { TextJob } from './text-job.ts'

const { from, to, context } = workerData as TextJob

runBehindPages()
parentPort?.postMessage(compareText(from, to, context))
