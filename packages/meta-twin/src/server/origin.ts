import type { FastifyRequest } from 'fastify'

/** The address by which the caller reached the twin, for links in answers. */
export const originOf = (request: FastifyRequest): string => `http://${request.headers.host ?? 'localhost'}`
