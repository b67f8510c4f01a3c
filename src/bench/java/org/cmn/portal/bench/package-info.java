/** Benchmarks on the running portal: {@code mvn -Pbench}. Ratios within one run, because machines are noisy. */
package org.cmn.portal.bench;
