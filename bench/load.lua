-- wrk script: TOKENS = a file with one bearer token a line, TARGET = the path. Rotates over the tokens; prints one JSON line.
local requests, i = {}, 0
function init()
  for token in io.lines(os.getenv("TOKENS")) do
    requests[#requests + 1] = wrk.format("GET", os.getenv("TARGET"), { Authorization = "Bearer " .. token, Accept = "application/json" })
  end
end
function request()
  i = i % #requests + 1
  return requests[i]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"perSecond":%.1f,"p50Ms":%.2f,"p99Ms":%.2f,"maxMs":%.1f,"non2xx":%d,"timeouts":%d,"socketErrors":%d}\n',
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, e.status, e.timeout, e.connect + e.read + e.write))
end
