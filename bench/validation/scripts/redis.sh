# Redis under redis-benchmark: GET and SET of 100 bytes, no pipelining.

study_redis() {
  local port pid load c
  port=$(free_port)
  "${server_first[@]}" redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --dir "$work" > "$work/redis.log" 2>&1 &
  pid=$!
  servers+=("$pid")
  await "$port"
  for load in get set; do
    # redis-benchmark takes a number of requests: as many as the seconds hold, by what one client gets.
    local rate=6000
    for c in 1 2 3 4 8 16 32 64; do
      measure "$pid" redis "$load" "$(role "$c" "$load")" "$c" "" 0 redis-benchmark -h 127.0.0.1 -p "$port" -t "$load" -d 100 -r 100000 -c "$c" -n $((rate * seconds))
      rate=$(awk '/requests per second/ { r = $0; sub(/.*: */, "", r); sub(/ requests.*/, "", r) } END { printf "%.0f", (r > 1000 ? r : 1000) }' "$work/out/redis-$load-$c.txt")
    done
  done
}
