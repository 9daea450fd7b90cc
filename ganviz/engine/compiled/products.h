// Large matrix products: both factors are copied, block by block along the summed axis, into panels that lie in memory
// as they are read, and a tile of the result is summed in registers. The order of each sum depends on K alone.
#if defined(__AVX512F__)
constexpr int GV_TILE_ROWS = 14, GV_TILE_VECTORS = 2;
#elif defined(__AVX2__)
constexpr int GV_TILE_ROWS = 6, GV_TILE_VECTORS = 2;
#elif defined(__aarch64__)
constexpr int GV_TILE_ROWS = 8, GV_TILE_VECTORS = 2;
#else
constexpr int GV_TILE_ROWS = 4, GV_TILE_VECTORS = 2;
#endif
constexpr int GV_PANEL = GV_TILE_VECTORS * GV_LANES;
// With panels this deep, one of a and one of b lie in the first-level cache together.
constexpr long GV_DEPTH = 256;

GV_INLINE gv_vector gv_load_first(const float* p, long count) {
  if (count >= GV_LANES) return gv_load(p);
  gv_vector v = {};
  if (count > 0) std::memcpy(&v, p, count * 4);
  return v;
}
GV_INLINE void gv_store_first(float* p, gv_vector v, long count) {
  if (count >= GV_LANES) gv_store(p, v);
  else if (count > 0) std::memcpy(p, &v, count * 4);
}

// ROWS by VECTORS of out += a b for a panel of a and one of b. `start` is where the sums begin: the rows of out, a row
// of biases (start_row 0), or nothing. Of the columns of out only the first few may be there.
template <int ROWS, int VECTORS>
static void gv_panel_tile(long depth, const float* __restrict a, const float* __restrict b, const float* start,
                          long start_row, float* out, long out_row, long columns) {
  gv_vector sum[ROWS][VECTORS];
  const bool whole = columns >= VECTORS * GV_LANES;
#pragma GCC unroll 16
  for (int r = 0; r < ROWS; r++) {
    __builtin_prefetch(out + r * out_row, 1);
#pragma GCC unroll 4
    for (int c = 0; c < VECTORS; c++) sum[r][c] = gv_vector{};
  }
  for (long k = 0; k < depth; k++) {
    gv_vector v[VECTORS];
#pragma GCC unroll 4
    for (int c = 0; c < VECTORS; c++) v[c] = gv_load(b + k * GV_PANEL + c * GV_LANES);
#pragma GCC unroll 16
    for (int r = 0; r < ROWS; r++) {
      const float s = a[k * ROWS + r];
#pragma GCC unroll 4
      for (int c = 0; c < VECTORS; c++) sum[r][c] += s * v[c];
    }
  }
#pragma GCC unroll 16
  for (int r = 0; r < ROWS; r++) {
#pragma GCC unroll 4
    for (int c = 0; c < VECTORS; c++) {
      const long at = c * GV_LANES;
      if (whole) {
        gv_store(out + r * out_row + at, start ? sum[r][c] + gv_load(start + r * start_row + at) : sum[r][c]);
      } else {
        const gv_vector before = start ? gv_load_first(start + r * start_row + at, columns - at) : gv_vector{};
        gv_store_first(out + r * out_row + at, sum[r][c] + before, columns - at);
      }
    }
  }
}

// A panel of ROWS rows of a: numbers of one k beside each other.
template <int ROWS> static void gv_pack_rows(long depth, const float* a, long row, long step, float* __restrict to) {
  if (row == 1) {
    for (long k = 0; k < depth; k++) std::memcpy(to + k * ROWS, a + k * step, ROWS * 4);
    return;
  }
  long k = 0;
  if constexpr (ROWS <= GV_LANES || ROWS % GV_LANES == 0) {
    // what a store writes beyond the panel's row is overwritten by the next; the last ones are written singly
    constexpr int BEYOND = ROWS < GV_LANES ? GV_LANES / ROWS + 1 : 0;
    for (; k + GV_LANES + BEYOND <= depth; k += GV_LANES)
      for (int first = 0; first < ROWS; first += GV_LANES) {
        gv_vector square[GV_LANES];
        for (int r = 0; r < GV_LANES; r++)
          square[r] = first + r < ROWS ? gv_load(a + (first + r) * row + k) : gv_vector{};
        gv_transpose_square(square);
        for (int y = 0; y < GV_LANES; y++) gv_store(to + (k + y) * ROWS + first, square[y]);
      }
  }
  for (; k < depth; k++)
    for (int r = 0; r < ROWS; r++) to[k * ROWS + r] = a[r * row + k];
}

// A panel of GV_PANEL columns of b, or fewer, with zeros in the place of those that are not there.
static void gv_pack_columns(long depth, long columns, const float* b, long step, long column, float* __restrict to) {
  if (column == 1) {
    if (columns >= GV_PANEL) {
      for (long k = 0; k < depth; k++)
        for (int c = 0; c < GV_PANEL; c += GV_LANES) gv_store(to + k * GV_PANEL + c, gv_load(b + k * step + c));
    } else {
      for (long k = 0; k < depth; k++)
        for (int c = 0; c < GV_PANEL; c += GV_LANES)
          gv_store(to + k * GV_PANEL + c, gv_load_first(b + k * step + c, columns - c));
    }
    return;
  }
  long k = 0;
  for (; k + GV_LANES <= depth; k += GV_LANES)
    for (int c = 0; c < GV_PANEL; c += GV_LANES) {
      gv_vector square[GV_LANES];
      for (int n = 0; n < GV_LANES; n++) square[n] = c + n < columns ? gv_load(b + (c + n) * column + k) : gv_vector{};
      gv_transpose_square(square);
      for (int y = 0; y < GV_LANES; y++) gv_store(to + (k + y) * GV_PANEL + c, square[y]);
    }
  for (; k < depth; k++)
    for (int c = 0; c < GV_PANEL; c++) to[k * GV_PANEL + c] = c < columns ? b[c * column + k] : 0;
}

// out (M, N) = a (M, K) b (K, N) + bias, where a and b have consecutive numbers along one of their axes each.
template <int M, int N, int K, int A_ROW, int A_K, int B_K, int B_N> struct gv_large_product {
  static constexpr long PANELS = (N + GV_PANEL - 1) / GV_PANEL;
  static constexpr long BLOCKS = (K + GV_DEPTH - 1) / GV_DEPTH, DEPTH = ((K + BLOCKS - 1) / BLOCKS + 15) / 16 * 16;
  static constexpr long FULL = M / GV_TILE_ROWS, REST = M % GV_TILE_ROWS;

  static constexpr long PACKED = ((long)M * K + 15) / 16 * 16;

  // a as panels: M K numbers
  static void pack(const float* a, float* to) {
    for (long k = 0; k < K; k += DEPTH) {
      const long depth = k + DEPTH < K ? DEPTH : K - k;
      for (long i = 0; i < FULL; i++, to += depth * GV_TILE_ROWS)
        gv_pack_rows<GV_TILE_ROWS>(depth, a + i * GV_TILE_ROWS * A_ROW + k * A_K, A_ROW, A_K, to);
      if constexpr (REST > 0) {
        gv_pack_rows<REST>(depth, a + FULL * GV_TILE_ROWS * A_ROW + k * A_K, A_ROW, A_K, to);
        to += depth * REST;
      }
    }
  }

  // Brings a part of what the next panel of b is copied from into the cache.
  GV_INLINE void fetch(const float* b, long k, long depth, long j, long part, long parts) {
    if constexpr (B_N == 1) {
      for (long line = depth * part / parts; line < depth * (part + 1) / parts; line++)
        for (int c = 0; c < GV_PANEL; c += 16) __builtin_prefetch(b + (k + line) * B_K + j + c);
    } else {
      const long wide = N - j < GV_PANEL ? N - j : GV_PANEL;
      for (long line = depth * part / parts; line < depth * (part + 1) / parts; line += 16)
        for (long c = 0; c < wide; c++) __builtin_prefetch(b + (j + c) * B_N + k + line);
    }
  }

  // Panels of out's columns; `panel` holds DEPTH GV_PANEL numbers.
  static void multiply(long first, long last, const float* packed, const float* b, const float* bias, float* out,
                       float* panel) {
    for (long p = first; p < last; p++) {
      const long j = p * GV_PANEL, columns = N - j < GV_PANEL ? N - j : GV_PANEL;
      const float* rows = packed;
      for (long k = 0; k < K; k += DEPTH) {
        const long depth = k + DEPTH < K ? DEPTH : K - k;
        gv_pack_columns(depth, columns, b + k * B_K + j * B_N, B_K, B_N, panel);
        const bool wraps = k + DEPTH >= K;
        const long next_k = wraps ? 0 : k + DEPTH, next_j = wraps ? j + GV_PANEL : j;
        const long next_depth = next_j >= N ? 0 : next_k + DEPTH < K ? DEPTH : K - next_k;
        const float* start = k > 0 ? out + j : bias ? bias + j : bias;
        const long start_row = k > 0 ? N : 0;
        for (long i = 0; i < FULL; i++, rows += depth * GV_TILE_ROWS) {
          const long at = i * GV_TILE_ROWS;
          fetch(b, next_k, next_depth, next_j, i, FULL);
          if (columns > GV_LANES)
            gv_panel_tile<GV_TILE_ROWS, GV_TILE_VECTORS>(depth, rows, panel, start ? start + at * start_row : start,
                                                         start_row, out + at * N + j, N, columns);
          else
            gv_panel_tile<GV_TILE_ROWS, 1>(depth, rows, panel, start ? start + at * start_row : start, start_row,
                                           out + at * N + j, N, columns);
        }
        if constexpr (REST > 0) {
          const long at = FULL * GV_TILE_ROWS;
          gv_panel_tile<REST, GV_TILE_VECTORS>(depth, rows, panel, start ? start + at * start_row : start, start_row,
                                               out + at * N + j, N, columns);
          rows += depth * REST;
        }
      }
    }
  }
};

// `work` holds M K numbers and a panel.
template <int M, int N, int K, int A_ROW, int A_K, int B_K, int B_N>
static void gv_product_packed(const float* a, const float* b, const float* bias, float* out, float* work) {
  typedef gv_large_product<M, N, K, A_ROW, A_K, B_K, B_N> product;
  product::pack(a, work);
  product::multiply(0, product::PANELS, work, b, bias, out, work + product::PACKED);
}
