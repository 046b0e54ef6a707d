# PostgreSQL under pgbench: reads of one row, the transactions of TPC-B, and a report that is all processor time.

as_postgres() { if [[ $(id -u) == 0 ]]; then setpriv --reuid postgres --regid postgres --clear-groups "$@"; else "$@"; fi; }

study_postgresql() {
  local data=$work/postgresql port pid
  port=$(free_port)
  mkdir "$data" && { [[ $(id -u) != 0 ]] || chown postgres "$data"; }
  (cd "$work" && as_postgres initdb -D "$data" -U study --auth trust --no-sync > "$work/initdb.log")
  (cd "$work" && exec "${server_first[@]}" $([[ $(id -u) == 0 ]] && echo setpriv --reuid postgres --regid postgres --clear-groups) postgres -D "$data" -p "$port" -k "$data" \
    -c listen_addresses=127.0.0.1 -c shared_buffers=256MB -c max_connections=100 -c autovacuum=off -c jit=off -c max_parallel_workers_per_gather=0 -c checkpoint_timeout=1h -c max_wal_size=4GB > "$work/postgresql.log" 2>&1) &
  pid=$!
  servers+=("$pid")
  await "$port"
  export PGHOST=127.0.0.1 PGPORT=$port PGUSER=study PGDATABASE=postgres
  # The port is open a little before the server takes queries.
  for _ in $(seq 100); do pg_isready -q && break || sleep 0.1; done
  pgbench -i -s 10 -q > "$work/init.log" 2>&1

  printf '%s\n' '\set a random(1, 990000)' 'SELECT sum(abalance), count(distinct bid) FROM pgbench_accounts WHERE aid BETWEEN :a AND :a + 4000;' > "$work/report.sql"
  { cat "$work/report.sql"; echo '\sleep 20 ms'; } > "$work/think.sql"
  pgbench -n -S -M prepared -c 2 -T 1 > "$work/warm.log" 2>&1

  local c rate
  for c in 1 2 3 4 8 16 32; do bench reads "$c" 0 -S; done
  for c in 1 2 3 4 8 16 32; do bench tpcb "$c" 0 -b tpcb-like; done
  for c in 1 2 3 4 8 16; do bench report "$c" 0 -f "$work/report.sql"; done
  for c in 8 16 24 40; do bench think "$c" 20 -f "$work/think.sql"; done
  # Shares of what four clients get, which is near all that the cores can do.
  local full share
  full=$(awk '/^tps = / { print $3 }' "$work/out/postgresql-report-4.txt")
  for share in 30 50 70 85; do
    rate=$(awk -v f="$full" -v s="$share" 'BEGIN { printf "%.0f", f * s / 100 }')
    measure "$pid" postgresql open predict 32 "$rate" 0 pgbench -n -M prepared -P 60 -c 32 -j 1 -T "$seconds" -l --log-prefix "$work/open" -f "$work/report.sql" -R "$rate"
  done
}

# Of the times of every transaction since the last call, in microseconds in the third column.
percentiles() {
  sort -n -k 3 "$work"/open.* | awk '{ t[NR] = $3 } END { for (p = 50; p <= 95; p += 45) printf "percentile %d = %.3f ms\n", p, t[int(NR * p / 100)] / 1000 }'
  rm "$work"/open.*
}

bench() { # LOAD CLIENTS THINK ARGUMENTS…
  local load=$1 clients=$2 think=$3
  shift 3
  measure "$pid" postgresql "$load" "$(role "$clients" "$load")" "$clients" "" "$think" pgbench -n -M prepared -P 60 -c "$clients" -j 1 -T "$seconds" "$@"
}

# Up to four clients calibrate; the think times and the open load are foretold from the report without them.
role() { [[ $1 -le 4 && $2 != think ]] && echo calibrate || echo predict; }
