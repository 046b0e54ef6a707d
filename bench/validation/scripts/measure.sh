# One point of the study: a load tool against a server, and the processor time that both and everybody else took.

# Servers of Debian's packages are not all on the path.
PATH=$(printf '%s:' /usr/lib/postgresql/*/bin /usr/sbin)$PATH

# On a machine that does other work STUDY_REALTIME=1 lets the study go first, the load tool before the server. The kernel then keeps a twentieth of each second for others, in pauses of up to 50 ms that lengthen responses.
server_first=() tool_first=()
if [[ ${STUDY_REALTIME:-0} == 1 ]]; then server_first=(chrt -r 1) tool_first=(chrt -r 2); fi

require() {
  local missing=()
  for tool in "$@"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  [[ ${#missing[@]} -eq 0 ]] || { echo "not installed: ${missing[*]}; apt-get install postgresql redis-server redis-tools nginx wrk" >&2; exit 2; }
}

describe() {
  echo "cpu: $(sed -n 's/^model name\s*: //p' /proc/cpuinfo | sort -u | head -1)"
  echo "cores: $(nproc)"
  echo "kernel: $(uname -sr | sed 's/-.*//')"
  echo "postgresql: $(postgres --version | grep -o '[0-9][0-9.]*' | head -1)"
  echo "redis: $(redis-server --version | sed 's/.* v=\([0-9.]*\).*/\1/')"
  echo "nginx: $(nginx -v 2>&1 | grep -o '[0-9][0-9.]*' | head -1)"
  echo "wrk: $(wrk -v 2>&1 | grep -o '[0-9][0-9.]*' | head -1)"
  echo "date: $(date -u +%F)"
}

# A port that nobody listens on.
free_port() {
  local port
  while port=$(shuf -i 20000-60000 -n 1); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

await() { # PORT
  for _ in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
    sleep 0.1
  done
  echo "no server on port $1 after 10 s; its log:" >&2
  tail -5 "$work"/*.log >&2
  exit 1
}

# Ticks of a process, of its children, and of those that it has waited for.
ticks_of() { # PID
  cat /proc/[0-9]*/stat 2>/dev/null | sed 's/^\([0-9]*\) (.*) /\1 /' | awk -v p="$1" '$1 == p { t += $13 + $14 + $15 + $16 } $3 == p { t += $13 + $14 } END { print t + 0 }'
}

ticks_of_all() { awk '$1 == "cpu" { print $2 + $3 + $4 + $7 + $8 + $9 }' /proc/stat; }

# Seconds that are left for measuring points again in which others took more than a tenth of the machine.
spare=30

# A row of points.tsv: columns of their own, then processor seconds of the server, of the load tool and of all others. Of two attempts the one in which others took less.
measure() { # SERVER SYSTEM LOAD ROLE CLIENTS RATE THINK COMMAND…
  local row again
  row=$(attempt "$@")
  if is_disturbed "$row" && ((spare >= seconds)); then
    spare=$((spare - seconds))
    cp -r "$work/out" "$work/before"
    again=$(attempt "$@")
    if awk -F "\t" -v before="$(cut -f 11 <<< "$row")" "{ exit !(\$11 < before) }" <<< "$again"; then row=$again; else cp "$work/before/"* "$work/out/"; fi
    rm -r "$work/before"
  fi
  echo "$row" | tee -a "$work/out/points.tsv" >&2
}

is_disturbed() { awk -F '\t' -v cores="$(nproc)" '{ exit !($11 > 0.1 * cores * $8) }' <<< "$1"; }

attempt() { # as measure
  local server=$1 system=$2 load=$3 role=$4 clients=$5 rate=$6 think=$7
  shift 7
  local file="$system-$load-${rate:-$clients}.txt" hz began ended before after all_before all_after times
  hz=$(getconf CLK_TCK)
  before=$(ticks_of "$server") all_before=$(ticks_of_all) began=$(date +%s.%N)
  times=$(TIMEFORMAT='%3U %3S'; { time "${tool_first[@]}" "$@" > "$work/out/$file" 2> "$work/tool.log"; } 2>&1) || { cat "$work/tool.log" >&2; exit 1; }
  ended=$(date +%s.%N)
  sleep 0.05
  after=$(ticks_of "$server") all_after=$(ticks_of_all)
  [[ -z $rate ]] || percentiles >> "$work/out/$file"
  awk -v OFS='\t' -v hz="$hz" -v began="$began" -v ended="$ended" -v server="$((after - before))" -v all="$((all_after - all_before))" -v times="$times" \
    -v row="$system $load $role $clients ${rate:--} $think $file" '
    BEGIN {
      split(times, of, " "); generator = of[1] + of[2]; split(row, c, " ")
      others = all / hz - server / hz - generator
      print c[1], c[2], c[3], c[4], c[5], c[6], c[7], sprintf("%.3f", ended - began), sprintf("%.2f", server / hz), sprintf("%.2f", generator), sprintf("%.2f", others > 0 ? others : 0)
    }'
}
