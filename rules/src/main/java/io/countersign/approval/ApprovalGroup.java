package io.countersign.approval;

import java.util.Set;

/**
 * Who may approve, under a name.
 *
 * @param people by their sign-in
 * @param roles everybody who works in one of these roles
 */
public record ApprovalGroup(String name, Set<String> people, Set<String> roles) {

  public ApprovalGroup {
    people = Set.copyOf(people);
    roles = Set.copyOf(roles);
  }

  /** Whether somebody with this sign-in and role belongs to it. */
  public boolean has(String login, String role) {
    return people.contains(login) || roles.contains(role);
  }
}
