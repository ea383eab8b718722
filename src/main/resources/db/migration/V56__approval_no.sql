-- A case can be approved again after what was approved for now did not hold. Which approval is carried out, counted from 1;
-- what was begun under an earlier one stays beside it as it ended.
alter table proposal add column approval_no integer default 1 not null;

-- The uniqueness of the case had no name, so the column is replaced together with it; the same below.
alter table working_group add column approval_no integer default 1 not null;
alter table working_group add column new_proposal_id bigint;
update working_group set new_proposal_id = proposal_id;
alter table working_group drop column proposal_id;
alter table working_group rename column new_proposal_id to proposal_id;
alter table working_group alter column proposal_id set not null;
alter table working_group add constraint working_group_once unique (proposal_id, approval_no);

-- Actions are counted through all approvals of a case, so that a number means one action.
alter table action_item add column approval_no integer default 1 not null;

alter table project add column approval_no integer default 1 not null;
alter table project add column new_proposal_id bigint;
update project set new_proposal_id = proposal_id;
alter table project drop column proposal_id;
alter table project rename column new_proposal_id to proposal_id;
alter table project alter column proposal_id set not null;
alter table project add constraint project_once unique (proposal_id, approval_no);

-- A case that was sent back may be approved for now once more: by another vote.
alter table provisional_approval add column case_id bigint;
update provisional_approval set case_id = proposal_id;
alter table provisional_approval drop column proposal_id;
alter table provisional_approval rename column case_id to proposal_id;
alter table provisional_approval alter column proposal_id set not null;
alter table provisional_approval add constraint provisional_approval_case foreign key (proposal_id) references proposal (id);
alter table provisional_approval add constraint provisional_approval_once primary key (item_id);
create index provisional_approval_of on provisional_approval (proposal_id, item_id);

alter table project_wind_down add column approval_no integer default 1 not null;
alter table project_wind_down add column case_id bigint;
update project_wind_down set case_id = proposal_id;
alter table project_wind_down drop column proposal_id;
alter table project_wind_down rename column case_id to proposal_id;
alter table project_wind_down alter column proposal_id set not null;
alter table project_wind_down add constraint project_wind_down_case foreign key (proposal_id) references proposal (id);
alter table project_wind_down add constraint project_wind_down_once primary key (proposal_id, approval_no);
