/** end-1. https://github.com/opencontainers/distribution-spec/blob/main/spec.md#determining-support */
export const getBase = async (): Promise<Response> => Response.json({})
