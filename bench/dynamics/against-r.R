# The fits of D3 and D4 by nlme, timed; called by against-r.sh with the folder of the data.
suppressPackageStartupMessages(library(nlme))
folder <- commandArgs(trailingOnly = TRUE)[1]
# As our side: warmed up for a second and a half, then the median processor time; short fits by the batch, since R's
# clock counts milliseconds.
timed <- function(name, fit, read, batch = 1, repeats = 15) {
  from <- proc.time()[["elapsed"]]
  while (proc.time()[["elapsed"]] - from < 1.5) fit()
  once <- function(i) sum(system.time(for (n in seq_len(batch)) fit())[c("user.self", "sys.self")]) / batch
  seconds <- median(sapply(seq_len(repeats), once))
  cat(sprintf("R %s %.4f ms %s\n", name, 1000 * seconds, paste(format(read(fit()), digits = 8), collapse = " ")))
}

a <- read.csv(file.path(folder, "acitelli_individual.csv"))
a <- a[order(a$cuplid, a$gender), ]
a$partner <- ave(a$other_pos, a$cuplid, FUN = rev)
timed("D3",
  function() gls(satisfaction ~ other_pos + partner, data = a, correlation = corCompSymm(form = ~ 1 | cuplid), method = "REML"),
  function(m) c(coef(m), -2 * as.numeric(logLik(m))), batch = 50)

k <- read.csv(file.path(folder, "kashy_person_period_pairwise.csv"))
k$role <- ifelse(k$person == 1, -1, 1)
timed("D4",
  function() lme(satisf_A ~ role * (conflict_A + conflict_P), data = k,
    random = ~ man + woman + conflict_A + conflict_P - 1 | dyadid,
    correlation = corCompSymm(form = ~ 1 | dyadid / Day), weights = varIdent(form = ~ 1 | genderS),
    na.action = na.omit),
  function(m) c(fixef(m)[c("(Intercept)", "conflict_A", "conflict_P")], -2 * as.numeric(logLik(m))))
