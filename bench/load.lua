-- wrk script. TOKENS = a file with one bearer token a line, TARGETS = paths with spaces between; every request is the
-- next pair of token and path. Prints one JSON line.
local requests, i = {}, 0
function init()
  for target in os.getenv("TARGETS"):gmatch("%S+") do
    for token in io.lines(os.getenv("TOKENS")) do
      local headers = { Authorization = "Bearer " .. token, Accept = "application/json" }
      requests[#requests + 1] = wrk.format("GET", target, headers)
    end
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
