import type { DatabaseSync } from 'node:sqlite'
import { say } from '#lib/messages/say'
import { ReadProblem } from '../read-problem.ts'
import type { HeaderSource } from './header-source.ts'

const maxRows = 200_000

/** The table as librpm makes it. https://github.com/rpm-software-management/rpm/blob/master/lib/backend/sqlite.cc */
const packagesTable =
  /^CREATE TABLE ['"]?Packages['"]? ?\( ?hnum INTEGER PRIMARY KEY AUTOINCREMENT, ?blob BLOB NOT NULL ?\)$/i

/**
 * The SQLite backend (Fedora, RHEL 9). The database is opened from memory, and is untrusted: only a plain table of
 * librpm's own form is read, so that no view or generated column of the file is ever run, by single steps that each touch
 * one row. https://www.sqlite.org/security.html
 */
export const sqliteHeaders: HeaderSource = async function* (bytes, remark) {
  const database = await open(bytes)
  try {
    assertPlainTable(database)
    // Whether there is a row is asked of `length`, which does not read the value.
    const rows = database
      .prepare('SELECT CASE WHEN length(blob) <= ? THEN blob END AS header FROM Packages LIMIT ?')
      .iterate(bytes.byteLength, maxRows)
    for (const { header } of rows) {
      if (header instanceof Uint8Array) yield header
      else remark(new ReadProblem('malformed', say`A row of the database holds no package header.`))
    }
  } catch (error) {
    throw isSqliteError(error) ? new ReadProblem('malformed', say`SQLite says: ${error.message}.`, error) : error
  } finally {
    database.close()
  }
}

const isSqliteError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'

/** Node has had SQLite since 22.13, and opens it from memory since 26. */
async function open(bytes: Uint8Array): Promise<DatabaseSync> {
  const sqlite = await import('node:sqlite').catch(() => undefined)
  if (!sqlite || !('deserialize' in sqlite.DatabaseSync.prototype))
    throw new ReadProblem('unsupported', say`Node ${process.versions.node} does not open SQLite databases from memory.`)
  const database = new sqlite.DatabaseSync(':memory:', { allowExtension: false, defensive: true })
  try {
    database.deserialize(withoutLog(bytes))
    return database
  } catch (error) {
    database.close()
    throw isSqliteError(error) ? new ReadProblem('malformed', say`SQLite says: ${error.message}.`, error) : error
  }
}

/**
 * A database in memory has no write-ahead log, so the marks that it is used with one are taken off.
 * https://www.sqlite.org/c3ref/deserialize.html, https://www.sqlite.org/fileformat2.html#file_format_version_numbers
 */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength < 100) throw new ReadProblem('malformed', say`The file is too short for an SQLite database.`)
  const copy = Uint8Array.from(bytes)
  copy.fill(1, 18, 20)
  return copy
}

function assertPlainTable(database: DatabaseSync) {
  const row = database.prepare("SELECT type, sql FROM sqlite_master WHERE name = 'Packages' LIMIT 1").get()
  const sql = typeof row?.sql === 'string' ? row.sql.replace(/\s+/g, ' ').trim() : ''
  if (row?.type !== 'table' || !packagesTable.test(sql))
    throw new ReadProblem('malformed', say`The database has no table of packages as librpm makes it.`)
}
