/** The first scenario: a public programme that pays part of firms' compute bills, quarter by quarter. */
package io.gyre.scenario.voucher;
