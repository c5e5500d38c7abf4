/** Environment variable with the path of the file that describes the running lab to the e2e tests. */
export const labFileVariable = 'PORTOLAN_LAB_FILE'
